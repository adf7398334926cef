import { randomUUID } from 'node:crypto';
import { signedIn } from '../browser/lib/courses.mjs';
import { manyCertificates } from '../browser/lib/many-certificates.mjs';
import { passedPeople } from '../browser/lib/classes.mjs';
import { publishedClass, replaceWith, revokeForWrongData } from '../browser/lib/published-class.mjs';

const WORD = 'Warga Contoh';

/** Certificates in every state, a class that is about to be published, a template, and a list from an office. */
export async function prepareCertificates(world) {
  const { organiser, officer } = world;
  const { client: admin } = await signedIn(world, 'admin', 'Bagus Prasetyo');
  const [valid, revoked, replaced] = await publishedClass(world, 3);
  await revokeForWrongData(world, revoked, 'Nama tertukar.');
  await replaceWith(world, replaced, 'Nama belum lengkap.');
  const signed = await signedClass(world);
  await manyCertificates(world, { count: 1284, word: WORD, year: 2025 });
  const job = await officer.call('POST /manage/bulk-jobs', {
    body: {
      kind: 'certificates.zip',
      selection: { filter: { q: WORD }, except: [] },
      parameters: {},
      key: randomUUID(),
      expected: 1268,
    },
  });
  const template = await admin.call('POST /manage/certificate-templates', {
    body: { name: 'Tanda tamat 2027', from: { starter: 'sttp-id' } },
  });
  return { valid, revoked, replaced, signed, job: job.id, template: template.id, admin, organiser, officer };
}

/** Handed in, verified, approved and signed, so that publishing is the next step. */
async function signedClass(world) {
  const { batchId } = await passedPeople(world, 12);
  const params = { id: batchId };
  const step = (seat, deed) => seat.call(`POST /manage/batches/:id/certification/${deed}`, { params });
  await step(world.organiser, 'submit');
  for (const deed of ['verify', 'approve', 'sign']) await step(world.officer, deed);
  return batchId;
}
