import { runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { CertificatePublisher } from './certificate-publisher.service.js';

const AT = '/manage/batches/:id/certification';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let panitia: SignedIn;
let dinas: SignedIn;
let publisher: CertificatePublisher;
beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  panitia = await api.signIn('panitia');
  dinas = await api.signIn('dinas');
  publisher = side.worker.get(CertificatePublisher);
});
afterAll(async () => {
  await side.close();
  await api.close();
});

/** A class whose certificates are numbered. */
async function approved(names: string[]) {
  const made = await runningClass(api, names);
  const params = { id: made.batchId };
  await panitia.call(`POST ${AT}/submit`, { params });
  await dinas.call(`POST ${AT}/verify`, { params });
  await dinas.call(`POST ${AT}/approve`, { params });
  const certificates = await api.query<{ id: string; code: string }>(
    'select id, code from certificates where batch_id = $1 order by sequence',
    [made.batchId],
  );
  return { ...made, params, certificates };
}

const states = async (batchId: string) =>
  (
    await api.query<{ state: string }>(
      'select state from certificates where batch_id = $1 order by sequence',
      [batchId],
    )
  ).map(({ state }) => state);
const told = (id: string) =>
  api.query(
    `select 1 from reminders where event = 'certificate_ready' and occurrence = $1 and channel = 'inbox'`,
    [id],
  );
/** Puts a file on the row as the worker does, without printing it. */
const seal = (id: string) =>
  api.query(
    `update certificates set state = 'sealed', sealed_at = now(), sha256 = sha256(id::text::bytea), bytes = 1, storage_key = 'x/' || id where id = $1`,
    [id],
  );
const timeIsUp = (batchId: string) =>
  api.query(`update batches set publish_at = now() - interval '1 second' where id = $1`, [batchId]);

it('makes no file before the class is signed, and shows nothing before it is published', async () => {
  const { params, batchId, certificates, learners } = await approved(['Ani']);
  const [one] = certificates;
  await side.issuing.issue(one!.id);
  expect(await states(batchId)).toEqual(['pending']);
  const early = await dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } });
  expect([early.status, early.body.code, early.body.detail]).toEqual([
    409,
    'state_conflict',
    'Tandatangani dulu, lalu terbitkan.',
  ]);
  const taps = await Promise.all([1, 2].map(() => dinas.call(`POST ${AT}/sign`, { params })));
  expect(taps.map(({ status, body }) => [status, body.certification])).toEqual([
    [200, 'signed'],
    [200, 'signed'],
  ]);
  await seal(one!.id);
  expect((await learners[0]!.call('GET /me/certificates')).body.items).toEqual([]);
  expect((await learners[0]!.call('GET /certificates/:id', { params: { id: one!.id } })).status).toBe(404);
  const verdict = await api.anonymous.call('GET /verify/:code', { params: { code: one!.code } });
  expect(verdict.body.answer).toBe('not_found');
  expect((await dinas.call('GET /certificates/:id', { params: { id: one!.id } })).body.state).toBe('sealed');
});

it('can be called back until its time, and then is carried out once', async () => {
  const { params, batchId, certificates, learners } = await approved(['Ani', 'Budi']);
  await dinas.call(`POST ${AT}/sign`, { params });
  for (const { id } of certificates) await seal(id);
  const ordered = await dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: null } });
  expect(ordered.body).toMatchObject({
    certification: 'signed',
    publishAt: expect.any(String),
    publishedAt: null,
  });
  expect(Date.parse(ordered.body.publishAt ?? '') - Date.now()).toBeGreaterThan(9 * 60_000);
  expect(ordered.body.deeds.map(({ deed }) => deed)).toEqual(['unpublish']);
  const again = await dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } });
  expect([again.status, again.body.publishAt]).toEqual([200, ordered.body.publishAt]);
  expect(await publisher.publishDue()).toBe(0);
  const back = await dinas.call(`POST ${AT}/unpublish`, { params });
  expect(back.body).toMatchObject({ certification: 'signed', publishAt: null });
  expect((await dinas.call(`POST ${AT}/unpublish`, { params })).status).toBe(200);
  expect(await states(batchId)).toEqual(['sealed', 'sealed']);

  await dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 30 } });
  await timeIsUp(batchId);
  const late = await dinas.call(`POST ${AT}/unpublish`, { params });
  expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
  const runs = await Promise.all([1, 2, 3].map(() => publisher.publishDue()));
  expect(runs.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await states(batchId)).toEqual(['issued', 'issued']);
  for (const { id } of certificates) expect(await told(id)).toHaveLength(1);
  expect((await learners[0]!.call('GET /me/certificates')).body.items).toHaveLength(1);
  const after = await dinas.call(`GET ${AT}`, { params });
  expect(after.body).toMatchObject({
    certification: 'published',
    publishedAt: expect.any(String),
    deeds: [],
  });
  const log = await api.query<{ action: string }>(
    `select action from audit_log where subject_id = $1 and subject_type = 'batch' order by id`,
    [batchId],
  );
  expect(log.map(({ action }) => action).slice(3)).toEqual([
    'class.signed',
    'class.publication_ordered',
    'class.publication_called_back',
    'class.publication_ordered',
    'class.published',
  ]);
});

it('publishes the others when one cannot be made, and that one as soon as it is sealed, once', async () => {
  const { params, batchId, certificates } = await approved(['Ani', 'Budi']);
  await dinas.call(`POST ${AT}/sign`, { params });
  await seal(certificates[0]!.id);
  const published = await dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } });
  expect(published.body.certification).toBe('published');
  expect(await states(batchId)).toEqual(['issued', 'pending']);
  await Promise.all([side.issuing.issue(certificates[1]!.id), side.issuing.issue(certificates[1]!.id)]);
  expect(await states(batchId)).toEqual(['issued', 'issued']);
  expect(await told(certificates[1]!.id)).toHaveLength(1);
});

it('leaves none behind when a class is published while its certificates are being sealed', async () => {
  const { params, batchId, certificates } = await approved(['Ani', 'Budi', 'Citra', 'Dewi', 'Eko']);
  await dinas.call(`POST ${AT}/sign`, { params });
  await Promise.all([
    ...certificates.map(({ id }) => side.issuing.issue(id)),
    dinas.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } }),
  ]);
  expect(await states(batchId)).toEqual(Array(5).fill('issued'));
});

it('says why some are held up, the most frequent first', async () => {
  const { params, batchId, certificates } = await approved(['Ani', 'Budi', 'Citra', 'Dewi']);
  await dinas.call(`POST ${AT}/sign`, { params });
  const [first, second, third] = certificates;
  const hold = (one: { id: string } | undefined, reason: string) =>
    api.query('update certificates set last_error = $2 where id = $1', [one?.id, reason]);
  await hold(first, 'Ada huruf yang tidak dapat dicetak.');
  await hold(second, 'Templat "Resmi v2" berjalan terlalu lama.');
  await hold(third, 'Templat "Resmi v2" berjalan terlalu lama.');
  const read = async () => (await panitia.call(`GET ${AT}`, { params })).body.progress;
  expect(await read()).toMatchObject({
    stuck: 3,
    stuckReasons: [
      { reason: 'Templat "Resmi v2" berjalan terlalu lama.', count: 2 },
      { reason: 'Ada huruf yang tidak dapat dicetak.', count: 1 },
    ],
  });
  await api.query('update certificates set last_error = null where batch_id = $1', [batchId]);
  expect(await read()).toMatchObject({ stuck: 0, stuckReasons: [] });
});
