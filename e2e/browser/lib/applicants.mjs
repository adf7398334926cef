import { fillProfile, inventedPerson, somePlace } from '../../lib/people.mjs';
import { Client } from '../../lib/client.mjs';
import { signInByPhone } from '../../lib/sign-in.mjs';
import { smallPdf, smallPng } from '../../lib/small-files.mjs';

let invented = Math.floor(Math.random() * 5000);

/** Somebody who is in no database yet. */
export function nextPerson() {
  invented += 1;
  return inventedPerson(Date.now() % 100_000_000, invented);
}

/** Uploads one document of an application: a proof of business as a PDF, the others as photos. */
export async function uploadDocument({ client, applicationId }, kind) {
  const pdf = kind === 'business_proof';
  const bytes = pdf ? smallPdf('Nomor induk berusaha') : await smallPng(invented);
  const given = { params: { id: applicationId }, query: { kind } };
  const [name, type] = pdf ? [`${kind}.pdf`, 'application/pdf'] : [`${kind}.png`, 'image/png'];
  await client.upload('POST /applications/:id/documents', given, bytes, name, type);
}

export const sendApplication = ({ client, applicationId }) =>
  client.call('POST /applications/:id/send', { params: { id: applicationId } });

async function apply(url, batchId, place, cooperative) {
  const person = nextPerson();
  const client = await signInByPhone(url, person.phone);
  const businessId = await fillProfile(client, person, place);
  const { application } = await client.call('PUT /batches/:id/application', {
    params: { id: batchId },
    body: { businessId, cooperative, motivation: 'Foto produk saya masih gelap. Saya ingin belajar.' },
  });
  const applicant = { ...person, client, applicationId: application.id };
  for (const kind of ['ktp', 'business_proof', 'statement']) await uploadDocument(applicant, kind);
  await sendApplication(applicant);
  return applicant;
}

/** So many people who applied with all three documents; the last of them is a member of a cooperative. */
export async function applyAll(url, batchId, count) {
  const place = await somePlace(new Client(url));
  const applicants = [];
  for (let index = 0; index < count; index += 1)
    applicants.push(await apply(url, batchId, place, index === count - 1 ? 'Koperasi Maju Bersama' : null));
  return applicants;
}

/** What somebody who was offered a seat answers. @param deed `confirm` or `decline` */
export async function answerOffer({ client }, batchId, deed) {
  const { application } = await client.call('GET /batches/:id/application', { params: { id: batchId } });
  await client.call(`POST /offers/:id/${deed}`, { params: { id: application.offer.id } });
}
