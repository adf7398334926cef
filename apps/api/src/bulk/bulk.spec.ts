import { randomUUID } from 'node:crypto';
import { makeCertificates, startBulkWorker, type MadeCertificate } from '../testing/bulk.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const PREVIEW = 'POST /manage/bulk-preview';
const START = 'POST /manage/bulk-jobs';
const ONE = 'GET /manage/bulk-jobs/:id';
const ITEMS = 'GET /manage/bulk-jobs/:id/items';
const parameters = { revocationClass: 'wrong_data', reason: 'Nama pelatihan salah.' } as const;

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let dinas: SignedIn;
let batchId: string;
let issued: MadeCertificate[];
let pending: MadeCertificate[];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  dinas = await api.signIn('dinas');
  ({ batchId, certificates: issued } = await makeCertificates(
    api,
    Array.from({ length: 60 }, (_, at) => `Orang ${at}`),
  ));
  ({ certificates: pending } = await makeCertificates(api, ['Macet', 'Menunggu'], { state: 'pending' }));
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const ids = (certificates: readonly MadeCertificate[]) => certificates.map(({ id }) => id);
const revocation = (selection: object, expected: number, key: string = randomUUID()) =>
  ({ kind: 'certificates.revoke', selection, parameters, expected, key }) as never;

describe('before', () => {
  it('says how many, and which not and why', async () => {
    const selection = { ids: ids([...issued.slice(0, 3), ...pending, issued[0] as MadeCertificate]) };
    const { body } = await dinas.call(PREVIEW, { body: { kind: 'certificates.revoke', selection } });
    expect(body).toEqual({
      selected: 5,
      included: 3,
      excluded: [{ reason: 'Belum dibuat', count: 2 }],
      undoSeconds: 0,
    });
    const all = { filter: { batch: batchId }, except: ids(issued.slice(0, 10)) };
    const behind = await dinas.call(PREVIEW, { body: { kind: 'certificates.revoke', selection: all } });
    expect(behind.body).toMatchObject({ selected: 50, included: 50 });
  });

  it('is for whoever may do the deed', async () => {
    const body = { kind: 'certificates.revoke', selection: { ids: ids(issued) } } as const;
    expect((await api.anonymous.call(PREVIEW, { body })).status).toBe(401);
    expect((await (await api.signIn('panitia')).call(PREVIEW, { body })).status).toBe(404);
    expect((await (await api.signIn('peserta')).call(PREVIEW, { body })).status).toBe(404);
    const order = revocation({ ids: ids(issued) }, 60);
    expect((await (await api.signIn('panitia')).call(START, { body: order })).status).toBe(404);
  });

  it('refuses what is not there, nothing, too much, and another number than was confirmed', async () => {
    const kind = await dinas.send(START, { body: { kind: 'certificates.delete', selection: { ids: [] } } });
    expect(kind.status).toBe(422);
    const none = await dinas.send(START, { body: revocation({ ids: [] }, 1) });
    expect(none.status).toBe(422);
    const silent = await dinas.send(START, {
      body: {
        ...(revocation({ ids: ids(issued) }, 60) as object),
        parameters: { revocationClass: 'other', reason: '' },
      },
    });
    expect(silent.body.errors).toEqual([
      { path: 'parameters.reason', message: 'Penjelasan paling sedikit 5 huruf.' },
    ]);
    const nothing = await dinas.call(START, { body: revocation({ ids: ids(pending) }, 2) });
    expect([nothing.status, nothing.body.code]).toEqual([422, 'bulk_nothing']);
    const changed = await dinas.call(START, { body: revocation({ ids: ids(issued) }, 59) });
    expect([changed.status, changed.body.code]).toEqual([409, 'bulk_changed']);
    expect(await api.query('select 1 from bulk_jobs')).toEqual([]);
  });
});

describe('a job', () => {
  const some = () => [...issued.slice(0, 30), ...pending];

  it('is one for two taps, and freezes what was selected', async () => {
    const order = revocation({ ids: ids(some()) }, 30);
    const answers = await Promise.all([1, 2, 3].map(() => dinas.call(START, { body: order })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      kind: 'certificates.revoke',
      state: 'running',
      mine: true,
      counts: { waiting: 30, done: 0, failed: 0, skipped: 2 },
    });
    const { body } = await dinas.call(ITEMS, {
      params: { id: answers[0]?.body.id ?? '' },
      query: { state: 'skipped' },
    });
    expect(body.items.map(({ label, reason }) => [label, reason])).toEqual(
      pending.map(({ number }) => [number, 'Belum dibuat']),
    );
  });

  it('is seen by its owner and administrators alone', async () => {
    const [job] = (await dinas.call('GET /manage/bulk-jobs')).body.items;
    const params = { id: job?.id ?? '' };
    const other = await api.signIn('dinas');
    expect((await other.call('GET /manage/bulk-jobs')).body.total).toBe(0);
    for (const key of [
      ONE,
      ITEMS,
      'GET /manage/bulk-jobs/:id/errors',
      'GET /manage/bulk-jobs/:id/file',
    ] as const) {
      expect((await api.anonymous.send(key, { params })).status).toBe(401);
      expect((await other.send(key, { params })).status).toBe(404);
    }
    for (const key of ['retry', 'cancel', 'undo'] as const) {
      expect((await api.anonymous.send(`POST /manage/bulk-jobs/:id/${key}`, { params })).status).toBe(401);
      expect((await other.send(`POST /manage/bulk-jobs/:id/${key}`, { params })).status).toBe(404);
    }
    const admin = await api.signIn('admin');
    expect((await admin.call(ONE, { params })).body).toMatchObject({ mine: false });
    expect((await admin.call('GET /manage/bulk-jobs')).body.total).toBe(1);
  });

  it('goes on where a killed worker stopped, each row once in effect', async () => {
    const [job] = (await dinas.call('GET /manage/bulk-jobs')).body.items;
    const id = job?.id ?? '';
    // The worker was killed after a deed and before its note, and its lease has run out.
    await dinas.call('POST /manage/certificates/:id/revoke', {
      params: { id: issued[0]?.id ?? '' },
      body: parameters,
    });
    await api.query(
      `update bulk_jobs set lease = uuidv7(), leased_until = now() - interval '1 second', updated_at = now() - interval '1 minute'`,
    );
    expect(await worker.sweeps[0]?.run().catch(() => 1)).toBe(1);
    await Promise.all([worker.run(id), worker.run(id), worker.run(id)]);
    const { body } = await dinas.call(ONE, { params: { id } });
    expect(body).toMatchObject({
      state: 'finished',
      counts: { waiting: 0, done: 30, failed: 0, skipped: 2 },
    });
    const [revoked] = await api.query<{ n: number }>(
      `select count(*)::int as n from audit_log where action = 'certificate.revoked'`,
    );
    expect(revoked?.n).toBe(30);
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_type = 'bulk_job' order by id`,
    );
    expect(log).toEqual([
      { action: 'bulk.started', details: { kind: 'certificates.revoke', selected: 32, included: 30 } },
    ]);
  });

  it('tries again what failed and nothing else, and lists it as CSV', async () => {
    const rest = issued.slice(30, 40);
    const { body: job } = await dinas.call(START, { body: revocation({ ids: ids(rest) }, 10) });
    const params = { id: job.id };
    // Somebody else was quicker with one of them.
    const other = await api.signIn('dinas');
    await other.call('POST /manage/certificates/:id/revoke', {
      params: { id: rest[3]?.id ?? '' },
      body: parameters,
    });
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params })).body.counts).toEqual({
      waiting: 0,
      done: 9,
      failed: 1,
      skipped: 0,
    });
    const csv = (await dinas.send('GET /manage/bulk-jobs/:id/errors', { params })).raw.toString();
    expect(csv).toContain(`"${rest[3]?.number}";"Gagal";`);
    expect(csv.split('\r\n')).toHaveLength(3);
    const again = await dinas.call('POST /manage/bulk-jobs/:id/retry', { params });
    expect(again.body).toMatchObject({ state: 'running', counts: { waiting: 1, done: 9 } });
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params })).body).toMatchObject({
      state: 'finished',
      counts: { failed: 1 },
    });
    await api.query(
      `update bulk_items set state = 'skipped', reason = 'x' where job_id = $1 and state = 'failed'`,
      [job.id],
    );
    const nothing = await dinas.call('POST /manage/bulk-jobs/:id/retry', { params });
    expect([nothing.status, nothing.body.code]).toEqual([409, 'state_conflict']);
    expect((await dinas.call(ONE, { params })).body.state).toBe('finished');
  });

  it('leaves out what has not begun', async () => {
    const rest = issued.slice(40, 50);
    const { body: job } = await dinas.call(START, { body: revocation({ ids: ids(rest) }, 10) });
    const params = { id: job.id };
    await api.query('update bulk_items set begun_at = now() where job_id = $1 and position <= 2', [job.id]);
    const cancelled = await dinas.call('POST /manage/bulk-jobs/:id/cancel', { params });
    expect(cancelled.body.counts).toEqual({ waiting: 2, done: 0, failed: 0, skipped: 8 });
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params })).body).toMatchObject({
      state: 'finished',
      counts: { done: 2, skipped: 8 },
    });
    expect((await dinas.call('POST /manage/bulk-jobs/:id/cancel', { params })).status).toBe(409);
    expect((await dinas.call('POST /manage/bulk-jobs/:id/undo', { params })).body.code).toBe(
      'state_conflict',
    );
  });

  it('does nothing for an owner whose role was taken', async () => {
    const former = await api.signIn('dinas');
    const { body: job } = await former.call(START, { body: revocation({ ids: ids(issued.slice(50)) }, 10) });
    await api.query(`update accounts set roles = '{panitia}' where id = $1`, [former.accountId]);
    await worker.run(job.id);
    const { body } = await former.call(ITEMS, { params: { id: job.id }, query: {} });
    expect(body.items[0]).toMatchObject({
      state: 'skipped',
      reason: 'Peran pemilik pekerjaan tidak lagi mengizinkannya.',
    });
  });
});
