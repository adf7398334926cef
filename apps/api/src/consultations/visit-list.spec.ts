import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { startBulkWorker } from '../testing/bulk.factory.js';
import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /manage/consultation-visits';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let clinic: Clinic;
let panitia: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  clinic = await openClinic(api);
  panitia = await api.signIn('panitia');
  for (const [index, name] of ['Wati', '=1+1', 'Ani'].entries()) {
    const learner = await api.signIn('peserta');
    const slot = (await clinic.slots())[0];
    const { body } = await learner.call('POST /consultations', {
      body: {
        serviceId: clinic.serviceId,
        consultantId: slot?.consultantId ?? '',
        startsAt: slot?.startsAt ?? '',
        mode: 'on_site',
        problem: 'Rahasia dapur saya.',
      },
    });
    await api.query('update people set name = $2 where account_id = $1', [learner.accountId, name]);
    // 00.30 in WIB: still the day before in UTC.
    await api.query(
      `update consultations set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '45 minutes',
         busy_until = $2::timestamptz + interval '50 minutes', state = $3 where id = $1`,
      [body.id, `2026-0${index + 1}-10 00:30+07`, name === 'Ani' ? 'no_show' : 'done'],
    );
  }
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const list = (query: object = {}, by = panitia) => by.call(LIST, { query: query as never });
const names = async (query: object = {}, by = panitia) =>
  (await list(query, by)).body.items.map(({ personName }) => personName);

it('is for the office: organisers see all, a consultant their own', async () => {
  expect((await api.anonymous.call(LIST)).status).toBe(401);
  for (const role of ['peserta', 'dinas'] as const)
    expect((await (await api.signIn(role)).call(LIST)).status).toBe(404);
  expect(await names()).toEqual(['Ani', '=1+1', 'Wati']);
  expect(await names({}, clinic.consultant)).toHaveLength(3);
  const other = await api.signIn('pelatih');
  expect(await names({}, other)).toEqual([]);
  expect(await names({ consultant: clinic.consultant.accountId }, other)).toEqual([]);
});

it('comes page by page, found, narrowed by days in WIB, and sorted', async () => {
  const pages = await Promise.all([1, 2].map((page) => names({ page, pageSize: 2, direction: 'asc' })));
  expect(pages).toEqual([['Wati', '=1+1'], ['Ani']]);
  expect((await list({ pageSize: 2 })).body).toMatchObject({ total: 3, page: 1, pageSize: 2 });
  expect(await names({ sort: 'person' })).toEqual(['=1+1', 'Ani', 'Wati']);
  expect(await names({ sort: 'person', direction: 'desc' })).toEqual(['Wati', 'Ani', '=1+1']);
  expect(await names({ q: 'WAT' })).toEqual(['Wati']);
  expect(await names({ q: '_' })).toEqual([]);
  expect(await names({ state: 'no_show' })).toEqual(['Ani']);
  expect(await names({ from: '2026-02-10', to: '2026-02-10' })).toEqual(['=1+1']);
  expect(await names({ to: '2026-01-09' })).toEqual([]);
});

it('refuses orders, states and fields that it does not know', async () => {
  const wrong = [
    { sort: 'problem' },
    { direction: 'up' },
    { state: 'x' },
    { from: '10/2/2026' },
    { person: 'x' },
  ];
  const answers = await Promise.all(wrong.map((query) => list(query)));
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 422));
  expect(answers[0]?.body.errors).toEqual([{ path: 'sort', message: 'Urutan tidak dikenal.' }]);
});

it('leaves as a file without what people wrote about their problem', async () => {
  const order = (query: object, by = panitia) =>
    by.call('POST /manage/exports', {
      body: { key: randomUUID(), table: 'visits', format: 'xlsx', query } as never,
    });
  expect((await order({}, await api.signIn('dinas'))).status).toBe(404);
  expect((await order({ sort: 'problem' })).status).toBe(422);
  const written = async (by: SignedIn) => {
    const { body: job } = await order({ state: 'done', sort: 'person' }, by);
    await worker.run(job.id);
    const file = await by.send('GET /manage/bulk-jobs/:id/file', { params: { id: job.id } });
    return (await readXlsxFile(file.raw))[0]?.data ?? [];
  };
  const rows = await written(panitia);
  expect(rows.slice(1).map((row) => row[2])).toEqual(['=1+1', 'Wati']);
  expect(JSON.stringify(rows)).not.toContain('Rahasia');
  expect(await written(await api.signIn('pelatih'))).toHaveLength(1);
});
