import { createHash } from 'node:crypto';
import { certifyClass } from '../lib/certify.mjs';
import { issuedOf, passedClass } from '../lib/class.mjs';
import { inLanes } from '../lib/lanes.mjs';
import { poisonTemplate } from '../lib/poison-template.mjs';
import { signInStaff } from '../lib/sign-in.mjs';

const CERTIFICATES = 500;
const TEMPLATES = 20;
/** One look each, and one class for each look; the last look is the poison one. */
const POISONED = 5;

async function publishedTemplate(admin, index) {
  const name = `Rupa uji ${index + 1}`;
  const { items } = await admin.call('GET /manage/certificate-templates/starters');
  const starter = items.find(({ kind }) => kind === 'STTP').key;
  const made = await admin.call('POST /manage/certificate-templates', { body: { name, from: { starter } } });
  const params = { id: made.id };
  const published = await admin.call('POST /manage/certificate-templates/:id/draft/publish', {
    params,
    body: { revision: made.current.revision },
  });
  return published.versions[0].id;
}

/** So many people in so many classes that it comes to `total`. */
function sizesOf(total, classes) {
  const each = Math.floor(total / classes);
  return Array.from({ length: classes }, (_, index) => each + (index < total - each * classes ? 1 : 0));
}

async function openClasses({ pool, organiser }, templates) {
  const sizes = [...sizesOf(CERTIFICATES, TEMPLATES - 1), POISONED];
  const classes = [];
  for (const [index, size] of sizes.entries()) {
    const batchId = await passedClass(pool, size);
    await organiser.call('PUT /manage/batches/:id/certification/kinds', {
      params: { id: batchId },
      body: { kinds: [{ kind: 'STTP', templateVersionId: templates[index] }] },
    });
    classes.push({ batchId, size });
  }
  return classes;
}

/** Everything that has to hold once the good ones are made. */
async function expectWhole({ pool, officer }, poisoned) {
  const { rows } = await pool.query(
    `select id, sequence, number, state, encode(sha256, 'hex') as sha256, last_error as "lastError", batch_id as "batchId"
     from certificates order by sequence`,
  );
  const all = CERTIFICATES + POISONED;
  const first = rows[0].sequence;
  if (rows.length !== all || rows.some(({ sequence }, index) => sequence !== first + index))
    throw new Error(`${rows.length} records, and their numbers are not gapless`);
  if (new Set(rows.map(({ number }) => number)).size !== all) throw new Error('a number was given twice');
  const made = rows.filter(({ batchId }) => batchId !== poisoned);
  if (new Set(made.map(({ sha256 }) => sha256)).size !== CERTIFICATES)
    throw new Error('two certificates share a file');
  await inLanes(made, 4, async ({ id, sha256 }) => {
    const bytes = Buffer.from(await (await officer.fetch(`/api/certificates/${id}/pdf`)).arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`the file of ${id} is not the recorded one`);
  });
  return rows.filter(({ batchId }) => batchId === poisoned);
}

async function untilStuck(officer, batchId, count, seconds = 120) {
  for (const deadline = Date.now() + seconds * 1000; ;) {
    const { progress } = await officer.call('GET /manage/batches/:id/certification', {
      params: { id: batchId },
    });
    if (progress.stuck === count) return;
    if (Date.now() > deadline) throw new Error(`${progress.stuck} of ${count} poisoned ones say why`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** 500 certificates of 20 looks, one of which never ends, while the worker is killed twice. */
export async function certificatesDrill({ instance, pool, say }) {
  const account = (role) => instance.demo.find((one) => one.role === role);
  const organiser = await signInStaff(instance.url, account('panitia'));
  const officer = await signInStaff(instance.url, account('dinas'));
  const templates = await inLanes(Array.from({ length: TEMPLATES - 1 }), 1, (_, index) =>
    publishedTemplate(officer, index),
  );
  const classes = await openClasses({ pool, organiser }, [
    ...templates,
    await poisonTemplate(pool, 'Rupa yang tidak selesai'),
  ]);
  for (const { batchId } of classes) await certifyClass({ organiser, officer }, batchId);
  say(`${classes.length} classes with a look each are published; one look never ends`);
  const poisoned = classes.at(-1).batchId;
  const issued = async () => {
    let sum = 0;
    for (const { batchId } of classes) sum += await issuedOf(pool, batchId).catch(() => 0);
    return sum;
  };
  for (const share of [0.1, 0.4]) {
    while ((await issued()) < CERTIFICATES * share) await new Promise((resolve) => setTimeout(resolve, 200));
    await instance.killWorker();
    say(`worker killed with ${await issued()} of ${CERTIFICATES} issued`);
    instance.startWorker();
  }
  for (const deadline = Date.now() + 240_000; (await issued()) < CERTIFICATES;) {
    if (Date.now() > deadline) throw new Error(`only ${await issued()} of ${CERTIFICATES} issued`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await untilStuck(officer, poisoned, POISONED);
  const stuck = await expectWhole({ pool, officer }, poisoned);
  for (const { state, lastError } of stuck) {
    if (state !== 'pending' || !lastError?.includes('Rupa yang tidak selesai'))
      throw new Error(`a poisoned one is ${state} and says "${lastError}"`);
  }
  say(`${CERTIFICATES} records, files and gapless numbers; ${POISONED} more wait: ${stuck[0].lastError}`);
}
