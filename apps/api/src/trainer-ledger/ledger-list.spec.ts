import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { startBulkWorker } from '../testing/bulk.factory.js';
import { openClassroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /manage/trainer-ledger';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let panitia: SignedIn;
let ani: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  panitia = await api.signIn('panitia');
  ani = await api.signIn('pelatih', { name: 'Ani' });
  const budi = await api.signIn('pelatih', { name: 'budi' });
  const classroom = await openClassroom(api);
  const { enrolmentId } = await classroom.seat();
  const teach = async (day: string, jp: number, { accountId }: SignedIn) => {
    const [made] = await api.query<{ id: string }>(
      `insert into class_sessions (batch_id, title, starts_at, ends_at, place, jp)
       values ($1, 'Praktik', $2::timestamptz, $2::timestamptz + interval '1 hour', 'Aula', $3) returning id`,
      [classroom.batchId, `${day} 08:00+07`, jp],
    );
    await api.query('insert into session_trainers (session_id, account_id) values ($1, $2)', [
      made?.id,
      accountId,
    ]);
    await api.query(
      `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, 'present', $3, 'list')`,
      [made?.id, enrolmentId, panitia.accountId],
    );
  };
  await teach('2022-03-01', 4, ani);
  await teach('2022-04-01', 1, ani);
  await teach('2022-04-02', 1, ani);
  await teach('2022-03-02', 3, budi);
  await teach('2022-05-02', 6, budi);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const list = (query: object, by = panitia) => by.call(LIST, { query: { year: 2022, ...query } as never });
const months = async (query: object) =>
  (await list(query)).body.items.map(({ trainerName, month }) => `${trainerName} ${month.slice(5)}`);

it('comes page by page; the sums are of all pages', async () => {
  expect(await months({ pageSize: 3 })).toEqual(['Ani 03', 'Ani 04', 'budi 03']);
  expect(await months({ pageSize: 3, page: 2 })).toEqual(['budi 05']);
  const { body } = await list({ pageSize: 1 });
  expect(body).toMatchObject({ total: 4, page: 1, pageSize: 1 });
  expect(body.totals).toEqual({ sessions: 5, jp: 15, withoutJp: 0, honorarium: 0, jpWithoutRate: 15 });
  const mine = (await list({}, ani)).body;
  expect([mine.total, mine.totals.jp]).toEqual([2, 6]);
});

it('is sorted by what there is', async () => {
  expect(await months({ sort: 'month' })).toEqual(['Ani 03', 'budi 03', 'Ani 04', 'budi 05']);
  expect(await months({ sort: 'jp', direction: 'desc' })).toEqual(['budi 05', 'Ani 03', 'budi 03', 'Ani 04']);
  expect((await months({ sort: 'sessions', direction: 'desc' }))[0]).toBe('Ani 04');
  const wrong = [{ sort: 'rate' }, { direction: 'up' }, { pageSize: 0 }, { unit: 'x' }];
  const answers = await Promise.all(wrong.map((query) => list(query)));
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 422));
  expect(answers[0]?.body.errors).toEqual([{ path: 'sort', message: 'Urutan tidak dikenal.' }]);
});

it('has the sessions behind it page by page too', async () => {
  const sessions = async (query: object) =>
    (await panitia.call('GET /manage/trainer-ledger/sessions', { query: { year: 2022, ...query } as never }))
      .body;
  expect(await sessions({ pageSize: 2, page: 3 })).toMatchObject({ total: 5, items: [{ jp: 6 }] });
  expect((await sessions({ trainer: ani.accountId })).items).toHaveLength(3);
});

it('leaves as a file: for the office everybody, for a trainer their own', async () => {
  const written = async (by: SignedIn, query: object) => {
    const body = { key: randomUUID(), table: 'ledger', format: 'xlsx', query } as never;
    const { body: job } = await by.call('POST /manage/exports', { body });
    await worker.run(job.id);
    const file = await by.send('GET /manage/bulk-jobs/:id/file', { params: { id: job.id } });
    const [sheet] = await readXlsxFile(file.raw);
    return sheet?.data.map((row) => row.slice(0, 5));
  };
  expect(await written(panitia, { year: '2022', sort: 'honorarium', month: '3' })).toEqual([
    ['Pelatih', 'Bulan', 'Sesi', 'Angkatan', 'JP'],
    ['Ani', '2022-03', 1, 1, 4],
    ['budi', '2022-03', 1, 1, 3],
  ]);
  expect((await written(ani, { year: '2022' }))?.slice(1).map(([name]) => name)).toEqual(['Ani', 'Ani']);
  const body = { key: randomUUID(), table: 'ledger', format: 'csv', query: { sort: 'nik' } } as never;
  expect((await panitia.call('POST /manage/exports', { body })).status).toBe(422);
});
