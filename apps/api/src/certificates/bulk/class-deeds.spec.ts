import { randomUUID } from 'node:crypto';
import { startBulkWorker } from '../../testing/bulk.factory.js';
import { importSeedCourse } from '../../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PREVIEW = 'POST /manage/bulk-preview';
const START = 'POST /manage/bulk-jobs';
const ONE = 'GET /manage/bulk-jobs/:id';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let dinas: SignedIn;
let batches: string[];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  dinas = await api.signIn('dinas');
  const panitia = await api.signIn('panitia');
  const { courseId, versionId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const made = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, taken, starts_on, ends_on, place, certification)
     select $1, $2, n, 2026, 'in_person', 'closed', 30, 0, '2026-11-02', '2026-11-06', 'Aula', case when n > 5 then 'submitted' else 'signed' end
     from generate_series(1, 6) n returning id`,
    [courseId, versionId],
  );
  batches = made.map(({ id }) => id);
  await api.query(
    `insert into class_submissions (batch_id, submitted_by, decision, decided_by, decided_at)
     select id, $1, case when certification = 'signed' then 'approved' end, case when certification = 'signed' then $2::uuid end, case when certification = 'signed' then now() end from batches`,
    [panitia.accountId, dinas.accountId],
  );
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const standing = () =>
  api
    .query<{ ordered: number }>('select count(publish_at)::int as ordered from batches')
    .then(([row]) => row?.ordered);

it('is for whoever may publish', async () => {
  const body = { kind: 'classes.publish', selection: { ids: batches } } as const;
  expect((await api.anonymous.call(PREVIEW, { body })).status).toBe(401);
  for (const role of ['panitia', 'pelatih', 'admin'] as const)
    expect((await (await api.signIn(role)).call(PREVIEW, { body })).status).toBe(404);
});

it('publishes signed classes across pages, and takes them back while there is time', async () => {
  const selection = { filter: { certification: 'signed' as const }, except: [batches[0] ?? ''] };
  const all = await dinas.call(PREVIEW, { body: { kind: 'classes.publish', selection: { ids: batches } } });
  expect(all.body).toEqual({
    selected: 6,
    included: 5,
    excluded: [{ reason: 'Belum ditandatangani, atau sudah terbit', count: 1 }],
    undoSeconds: 600,
  });
  const order = {
    kind: 'classes.publish',
    selection,
    parameters: {},
    expected: 4,
    key: randomUUID(),
  } as const;
  const { body: job } = await dinas.call(START, { body: order });
  await worker.run(job.id);
  await worker.run(job.id);
  expect(await standing()).toBe(4);
  const params = { id: job.id };
  const { body: done } = await dinas.call(ONE, { params });
  expect(done).toMatchObject({ state: 'finished', counts: { done: 4 }, undoUntil: expect.any(String) });
  const taps = await Promise.all([1, 2].map(() => dinas.call('POST /manage/bulk-jobs/:id/undo', { params })));
  expect(taps.map(({ status }) => status).sort()).toEqual([201, 409]);
  const undoing = taps.find(({ status }) => status === 201)?.body;
  await worker.run(undoing?.id ?? '');
  expect(await standing()).toBe(0);
  expect((await dinas.call(ONE, { params: { id: undoing?.id ?? '' } })).body).toMatchObject({
    kind: 'classes.publish:undo',
    undoesId: job.id,
    counts: { done: 4 },
    undoUntil: null,
  });
  expect((await dinas.call(ONE, { params })).body).toMatchObject({ undoUntil: null, undoneBy: undoing?.id });
});

it('cannot be taken back when the time is over', async () => {
  const selection = { ids: [batches[0] ?? ''] };
  const order = { kind: 'classes.publish' as const, selection, parameters: {}, expected: 1 };
  const { body: job } = await dinas.call(START, { body: { ...order, key: randomUUID() } });
  await worker.run(job.id);
  await api.query(`update bulk_jobs set undo_until = now() - interval '1 second' where id = $1`, [job.id]);
  const late = await dinas.call('POST /manage/bulk-jobs/:id/undo', { params: { id: job.id } });
  expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
  expect(await standing()).toBe(1);
});
