import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { startBulkWorker } from '../testing/bulk.factory.js';
import { openSelection, type SelectionClass } from '../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /manage/batches/:id/applications';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let selection: SelectionClass;
let people: { learner: SignedIn; applicationId: string }[];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  selection = await openSelection(api, 3);
  people = [];
  for (const name of ['Wati', 'Budi', '=1+1', 'Ani', 'Budiman']) {
    const one = await selection.applicant(name === 'Ani' ? 'sent' : 'checked');
    await api.query('update people set name = $2 where account_id = $1', [one.learner.accountId, name]);
    people.push(one);
  }
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const list = (query: object = {}) =>
  selection.officer.call(LIST, { params: { id: selection.batchId }, query: query as never });
const names = async (query: object = {}) => (await list(query)).body.items.map(({ name }) => name);

describe('the applicants of an angkatan', () => {
  it('come page by page, each once, with how many there are in each state', async () => {
    const pages = [await list({ pageSize: 2 }), await list({ pageSize: 2, page: 3 })];
    expect(pages.map(({ body }) => [body.items.length, body.total, body.page])).toEqual([
      [2, 5, 1],
      [1, 5, 3],
    ]);
    const all = await Promise.all([1, 2, 3].map((page) => names({ pageSize: 2, page, sort: 'name' })));
    expect(all.flat()).toEqual(['=1+1', 'Ani', 'Budi', 'Budiman', 'Wati']);
    const { states } = (await list({ state: 'sent' })).body;
    expect([...states].sort((a, b) => a.count - b.count)).toEqual([
      { state: 'sent', count: 1 },
      { state: 'checked', count: 4 },
    ]);
  });

  it('are found, narrowed and sorted, and one of them is read alone', async () => {
    expect(await names()).toEqual(['Wati', 'Budi', '=1+1', 'Ani', 'Budiman']);
    expect(await names({ sort: 'sent', direction: 'desc' })).toEqual([
      'Budiman',
      'Ani',
      '=1+1',
      'Budi',
      'Wati',
    ]);
    expect(await names({ q: 'BUDI', sort: 'name' })).toEqual(['Budi', 'Budiman']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ state: 'sent' })).toEqual(['Ani']);
    expect(await names({ application: people[0]?.applicationId })).toEqual(['Wati']);
    const elsewhere = await openSelection(api, 1);
    const one = await elsewhere.applicant();
    expect(await names({ application: one.applicationId })).toEqual([]);
  });

  it('refuses orders, states and fields that it does not know', async () => {
    const wrong = [
      { sort: 'nik_index' },
      { direction: 'up' },
      { state: 'gone' },
      { pageSize: 1000 },
      { nik: '1' },
    ];
    const answers = await Promise.all(wrong.map((query) => list(query)));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 422));
    expect(answers[0]?.body.errors).toEqual([{ path: 'sort', message: 'Urutan tidak dikenal.' }]);
  });

  it('are for those who choose', async () => {
    const params = { id: selection.batchId };
    expect((await api.anonymous.call(LIST, { params })).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'dinas'] as const)
      expect((await (await api.signIn(role)).call(LIST, { params })).status).toBe(404);
  });
});

describe('the file of applicants', () => {
  const start = (query: object, by = selection.officer) =>
    by.call('POST /manage/exports', {
      body: { key: randomUUID(), table: 'applications', format: 'xlsx', query } as never,
    });

  it('has what the filter shows, phone and NIK as text, no formula; who is in it can read of it', async () => {
    const { body: job } = await start({ batch: selection.batchId, sort: 'name', state: 'checked' });
    await worker.run(job.id);
    const params = { id: job.id };
    const file = await selection.officer.send('GET /manage/bulk-jobs/:id/file', { params });
    const [sheet] = await readXlsxFile(file.raw);
    const rows = sheet?.data.slice(1) ?? [];
    expect(rows.map(([name]) => name)).toEqual(['=1+1', 'Budi', 'Budiman', 'Wati']);
    for (const [, phone, nik] of rows) {
      expect(phone).toMatch(/^\+62\d+$/);
      expect(nik).toMatch(/^\*{12}\d{4}$/);
    }
    const { body: trail } = await people[0]!.learner.call('GET /me/personal-data-views');
    expect(trail.items[0]).toMatchObject({ screen: 'Daftar atau berkas massal diunduh', people: 4 });
  });

  it('is for those who choose, of one angkatan, in an order that there is', async () => {
    expect((await start({ batch: selection.batchId }, await api.signIn('dinas'))).status).toBe(404);
    expect((await start({})).body.errors?.[0]?.path).toBe('batch');
    expect((await start({ batch: selection.batchId, sort: 'phone' })).status).toBe(422);
  });
});
