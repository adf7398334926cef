import { importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

const copy = (id: string, startsOn: string, by = panitia) =>
  by.call('POST /manage/batches/:id/copy', { params: { id }, body: { startsOn } });

const dated = (year: number) => ({
  startsOn: `${year}-03-03`,
  endsOn: `${year}-03-05`,
  registrationOpensAt: `${year}-02-01T01:00:00Z`,
  registrationClosesAt: `${year}-03-01T09:00:00Z`,
  assignmentDueAt: `${year}-03-20T13:00:00Z`,
  minSeats: 5,
  allowances: [{ name: 'Modul cetak', amount: null }],
});

/** Two meetings, the first in a room with a trainer; each test has its own year, as there is but one room A. */
async function source(year: number) {
  const trainer = await api.signIn('pelatih', { name: 'Bu Ratna' });
  const batch = await openBatch(api, { course, trainerIds: [trainer.accountId], changes: dated(year) });
  const [session] = await api.query<{ id: string }>(
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place, room_id)
     select $1, 'Cahaya', $2::timestamptz, $2::timestamptz + interval '3 hours', name, id from rooms where code = 'kelas-a' returning id`,
    [batch.id, `${year}-03-03T02:00:00Z`],
  );
  await api.query('insert into session_trainers (session_id, account_id) values ($1, $2)', [
    session?.id,
    trainer.accountId,
  ]);
  await api.query(
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
     values ($1, 'Praktik', $2::timestamptz, $2::timestamptz + interval '3 hours', 'Pasar Dinoyo')`,
    [batch.id, `${year}-03-05T02:00:00Z`],
  );
  return batch;
}

it('moves every date by whole days, keeps the hours, and leaves people behind', async () => {
  const batch = await source(2031);
  const { status, body } = await copy(batch.id, '2031-09-08');
  expect(status).toBe(201);
  expect(body.left).toEqual([]);
  expect(body.batch).toMatchObject({
    state: 'draft',
    taken: 0,
    startsOn: '2031-09-08',
    endsOn: '2031-09-10',
    registrationOpensAt: '2031-08-09T01:00:00Z',
    registrationClosesAt: '2031-09-06T09:00:00Z',
    assignmentDueAt: '2031-09-25T13:00:00Z',
    minSeats: 5,
    allowances: [{ name: 'Modul cetak', amount: null }],
    trainers: [{ name: 'Bu Ratna' }],
    sessions: [
      { title: 'Cahaya', startsAt: '2031-09-08T02:00:00Z', endsAt: '2031-09-08T05:00:00Z', place: 'Kelas A' },
      { title: 'Praktik', startsAt: '2031-09-10T02:00:00Z', place: 'Pasar Dinoyo' },
    ],
  });
});

it('names what is taken already, and leaves it empty', async () => {
  const batch = await source(2032);
  expect((await copy(batch.id, '2032-10-06')).body.left).toEqual([]);
  const { body } = await copy(batch.id, '2032-10-06');
  expect(body.left).toEqual([
    'Cahaya: Kelas A sudah terpakai pada waktu itu.',
    'Cahaya: Bu Ratna sudah mengajar pada waktu itu.',
  ]);
  expect(body.batch.sessions[0]).toMatchObject({ title: 'Cahaya', place: 'Ruang belum ditentukan' });
});

it('numbers copies without holes, also when many are made at once', async () => {
  const batch = await source(2033);
  const answers = await Promise.all(Array.from({ length: 5 }, () => copy(batch.id, '2040-02-06')));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
  expect(answers.map(({ body }) => body.batch.label).toSorted()).toEqual(
    ['I', 'II', 'III', 'IV', 'V'].map((roman) => `Angkatan ${roman} Tahun 2040`),
  );
});

it('is for panitia, and for a plausible day', async () => {
  const batch = await source(2034);
  expect(
    (
      await api.anonymous.call('POST /manage/batches/:id/copy', {
        params: { id: batch.id },
        body: { startsOn: '2032-10-06' },
      })
    ).status,
  ).toBe(401);
  expect((await copy(batch.id, '2032-10-06', await api.signIn('pelatih'))).status).toBe(404);
  expect((await copy(NOBODY, '2032-10-06')).status).toBe(404);
  expect(await copy(batch.id, '0203-10-06')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'startsOn', message: 'Periksa tahunnya.' }] },
  });
});
