import { fillProfile, somePlace } from '../../lib/people.mjs';
import { signInByPhone } from '../../lib/sign-in.mjs';
import { nextPerson, sendApplication, uploadDocument } from './applicants.mjs';
import { courseId, signedIn } from './courses.mjs';
import { wib } from './world.mjs';

const MINUTE = 60_000;
const DOCUMENTS = ['ktp', 'business_proof'];
const LETTER = { kind: 'cooperative', cooperative: 'Koperasi Maju Bersama', letter: '518/12/2026' };

/**
 * An angkatan with one seat that is given by selection, to people somebody nominated; its trainer, and four sessions:
 * one two days ago, and three that take place one after the other from now on.
 */
export async function selectionClass(world) {
  const { organiser } = world;
  const trainer = await signedIn(world, 'pelatih', 'Laras Setyawati');
  const batch = await organiser.call('POST /manage/batches', {
    body: {
      courseId: await courseId(world, 'fotografi-produk'),
      mode: 'blended',
      admission: 'selection',
      capacity: 1,
      startsOn: wib(-3),
      endsOn: wib(14),
      registrationOpensAt: null,
      registrationClosesAt: `${wib(7)}T13:00:00.000Z`,
      assignmentDueAt: `${wib(10)}T13:00:00.000Z`,
      place: 'Gedung Latkop UKM',
      trainerIds: [trainer.account.id],
      allowances: [{ name: 'Transport', amount: 75_000 }],
      equipment: ['HP dengan kamera'],
    },
  });
  const params = { id: batch.id };
  const { settings, batchLabel } = await organiser.call('GET /manage/batches/:id/selection', { params });
  const body = { ...settings, rules: [{ kind: 'nominated' }], documents: DOCUMENTS };
  await organiser.call('PUT /manage/batches/:id/selection', { params, body });
  await organiser.call('POST /manage/batches/:id/move', { params, body: { move: 'open' } });
  const sessions = await addSessions(organiser, params);
  return { id: batch.id, label: batchLabel, trainer, sessions };
}

/** Check-in opens half an hour before a session, so that one can check in to the last three at once. */
async function addSessions(organiser, params) {
  const sessions = [];
  for (const [index, minutes] of [-2 * 24 * 60, -5, 10, 20].entries()) {
    const begin = Date.now() + minutes * MINUTE;
    const body = {
      title: `Sesi ${index + 1}`,
      startsAt: new Date(begin).toISOString(),
      endsAt: new Date(begin + (index === 1 ? 14 : 9) * MINUTE).toISOString(),
      place: 'Kelas 1, lantai 3',
    };
    sessions.push(await organiser.call('POST /manage/batches/:id/sessions', { params, body }));
  }
  return sessions;
}

/** Somebody with a complete profile and an e-mail address. Gives the person, with a signed-in client. */
export async function makePerson(world, more = {}) {
  const invented = nextPerson();
  const person = { ...invented, email: `${invented.phone}@uji.test`, ...more };
  const client = await signInByPhone(world.url, person.phone);
  const businessId = await fillProfile(client, person, await somePlace(client));
  return { ...person, client, businessId };
}

/** Somebody who has more points than most: applies with everything, and is nominated. */
export async function applyAsRival(world, batchId) {
  const rival = await makePerson(world, { nib: String(Date.now()).padStart(13, '9') });
  const { application } = await rival.client.call('PUT /batches/:id/application', {
    params: { id: batchId },
    body: { businessId: rival.businessId, cooperative: LETTER.cooperative, motivation: 'Ingin belajar.' },
  });
  const applying = { client: rival.client, applicationId: application.id };
  for (const kind of DOCUMENTS) await uploadDocument(applying, kind);
  await sendApplication(applying);
  await nominate(world, application.id);
  return rival;
}

export const nominate = ({ organiser }, id) =>
  organiser.call('PUT /manage/applications/:id/nomination', { params: { id }, body: { nomination: LETTER } });

const applicants = async ({ organiser }, batchId) =>
  (await organiser.call('GET /manage/batches/:id/applications', { params: { id: batchId } })).items;

const judge = ({ organiser }, { id }, verdict, reason) =>
  organiser.call('PUT /manage/application-documents/:id', { params: { id }, body: { verdict, reason } });

/** The office sends the KTP of one applicant back. */
export async function returnKtp(world, batchId, name, reason) {
  const { documents } = (await applicants(world, batchId)).find((one) => one.name === name);
  await judge(
    world,
    documents.find(({ kind }) => kind === 'ktp'),
    'returned',
    reason,
  );
}

/** Everything that waits is accepted, then ranked and published. */
export async function publishRanking(world, batchId) {
  const { organiser } = world;
  for (const { documents } of await applicants(world, batchId))
    for (const document of documents)
      if (document.state === 'waiting') await judge(world, document, 'accepted');
  const run = await organiser.call('POST /manage/batches/:id/ranking-runs', { params: { id: batchId } });
  await organiser.call('POST /manage/ranking-runs/:id/publish', { params: { id: run.id } });
}
