import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import readXlsxFile from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import { FileMissing, FileStore } from '../files/file-store.js';
import { hashOf, makeCertificates, startBulkWorker, type MadeCertificate } from '../testing/bulk.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const EXPORT = 'POST /manage/exports';
const ONE = 'GET /manage/bulk-jobs/:id';
const FILE = 'GET /manage/bulk-jobs/:id/file';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let dinas: SignedIn;
let made: MadeCertificate[];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  dinas = await api.signIn('dinas');
  const names = [
    '=HYPERLINK("http://x")',
    'Siti Aminah',
    ...Array.from({ length: 30 }, (_, at) => `Orang ${at}`),
  ];
  made = (await makeCertificates(api, names)).certificates;
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const order = (over = {}) =>
  ({ key: randomUUID(), table: 'certificates', format: 'xlsx', query: {}, ...over }) as never;

describe('a ZIP', () => {
  it('has every PDF that was chosen, is made while it is sent, and each fetching is in the log', async () => {
    const panitia = await api.signIn('panitia');
    const body = {
      kind: 'certificates.zip',
      selection: { filter: {} },
      expected: 32,
      key: randomUUID(),
    } as never;
    const { body: job } = await panitia.call('POST /manage/bulk-jobs', { body });
    const params = { id: job.id };
    expect((await panitia.send(FILE, { params })).status).toBe(404);
    await worker.run(job.id);
    expect((await panitia.call(ONE, { params })).body.file).toEqual({
      name: 'sertifikat.zip',
      bytes: null,
      until: null,
    });
    const answer = await panitia.send(FILE, { params });
    expect(answer.headers['content-type']).toBe('application/zip');
    const zip = await fromBufferPromise(answer.raw);
    const files = new Map<string, Buffer>();
    for await (const entry of zip.eachEntry())
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    expect(files.size).toBe(33);
    const manifest = files.get('manifest.csv')?.toString() ?? '';
    for (const { number } of made) expect(manifest).toContain(`"${number}";`);
    expect(manifest).toContain(hashOf('Siti Aminah'));
    const log = await api.query<{ details: object }>(
      `select details from audit_log where action = 'bulk.file_fetched'`,
    );
    expect(log).toEqual([{ details: { kind: 'certificates.zip', rows: 32 } }]);
  });
});

describe('an export', () => {
  it('is for those who may see the list, with filters that the list knows', async () => {
    expect((await api.anonymous.call(EXPORT, { body: order() })).status).toBe(401);
    expect((await (await api.signIn('pelatih')).call(EXPORT, { body: order() })).status).toBe(404);
    expect((await (await api.signIn('peserta')).call(EXPORT, { body: order() })).status).toBe(404);
    const table = await dinas.send(EXPORT, { body: order({ table: 'passwords' }) });
    expect(table.body.errors).toEqual([{ path: 'table', message: 'Daftar tidak dikenal.' }]);
    const filter = await dinas.send(EXPORT, { body: order({ query: { nik: '1' } }) });
    expect(filter.status).toBe(422);
    const state = await dinas.send(EXPORT, { body: order({ query: { state: 'gone' } }) });
    expect(state.body.errors?.[0]).toMatchObject({ path: 'state' });
  });

  it('is one for two taps; only who asked may fetch it; what it wrote and who took it is in the log', async () => {
    const body = order({ query: { q: 'orang' } });
    const [first, second] = await Promise.all([dinas.call(EXPORT, { body }), dinas.call(EXPORT, { body })]);
    expect(first?.body.id).toBe(second?.body.id);
    const params = { id: first?.body.id ?? '' };
    await worker.run(params.id);
    const { body: job } = await dinas.call(ONE, { params });
    expect(job).toMatchObject({ state: 'finished', table: 'certificates', rowsWritten: 30, failure: null });
    expect(job.file?.name).toMatch(/^register-sertifikat-\d{4}-\d\d-\d\d\.xlsx$/);
    const answer = await dinas.send(FILE, { params });
    const [sheet] = await readXlsxFile(answer.raw);
    expect(sheet?.data).toHaveLength(31);
    expect(sheet?.data[1]?.slice(0, 3)).toEqual([made[2]?.number, 'PELATIH', 'Orang 0']);
    const admin = await api.signIn('admin');
    expect((await admin.call(ONE, { params })).body.file).toBeNull();
    for (const other of [admin, await api.signIn('dinas')])
      expect((await other.send(FILE, { params })).status).toBe(404);
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_id = $1 order by id`,
      [params.id],
    );
    expect(log).toEqual([
      { action: 'table.exported', details: { table: 'certificates', format: 'xlsx' } },
      { action: 'table.export_written', details: { table: 'certificates', format: 'xlsx', rows: 30 } },
      { action: 'bulk.file_fetched', details: { kind: 'export', rows: 30 } },
    ]);
  });

  it('keeps formulas as text in CSV too', async () => {
    const { body: job } = await dinas.call(EXPORT, { body: order({ format: 'csv', query: { q: 'hyper' } }) });
    await worker.run(job.id);
    const text = (await dinas.send(FILE, { params: { id: job.id } })).raw.toString();
    expect(text).toMatch(/^\uFEFF"Nomor";/);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('goes after seven days, and a killed worker leaves nothing half', async () => {
    const { body: job } = await dinas.call(EXPORT, { body: order() });
    const stop = new AbortController();
    stop.abort(new Error('killed'));
    await expect(worker.run(job.id, stop.signal)).rejects.toThrow('aborted');
    expect((await dinas.call(ONE, { params: { id: job.id } })).body.state).toBe('running');
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params: { id: job.id } })).body).toMatchObject({
      state: 'finished',
      rowsWritten: 32,
    });
    const [kept] = await api.query<{ key: string }>(
      'select storage_key as key from bulk_jobs where id = $1',
      [job.id],
    );
    await api.query(`update bulk_jobs set file_until = now() - interval '1 second' where id = $1`, [job.id]);
    expect((await dinas.send(FILE, { params: { id: job.id } })).status).toBe(404);
    expect(await worker.sweeps[1]?.run()).toBe(1);
    await expect(api.app.get(FileStore, { strict: false }).get(kept?.key ?? '')).rejects.toThrow(FileMissing);
  });

  it('can be cancelled and asked for again', async () => {
    const { body: job } = await dinas.call(EXPORT, { body: order() });
    const params = { id: job.id };
    const { body: cancelled } = await dinas.call('POST /manage/bulk-jobs/:id/cancel', { params });
    expect(cancelled).toMatchObject({ state: 'finished', failure: 'Dibatalkan sebelum dimulai.' });
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params })).body.file).toBeNull();
    await dinas.call('POST /manage/bulk-jobs/:id/retry', { params });
    await worker.run(job.id);
    expect((await dinas.call(ONE, { params })).body.file).not.toBeNull();
  });

  it.each([
    ['batches', {}, ['Angkatan', 'Pelatihan']],
    ['reminders', {}, ['Kejadian', 'Penerima']],
    ['loans', {}, null],
    ['cases', {}, null],
  ])('writes %s', async (table, query, head) => {
    const asking = head ? dinas : await api.signIn('panitia');
    const { body: job } = await asking.call(EXPORT, { body: order({ table, query }) });
    await worker.run(job.id);
    const { body } = await asking.call(ONE, { params: { id: job.id } });
    expect(body).toMatchObject({ state: 'finished', failure: null });
    const [sheet] = await readXlsxFile((await asking.send(FILE, { params: { id: job.id } })).raw);
    if (head) expect(sheet?.data[0]?.slice(0, 2)).toEqual(head);
  });
});
