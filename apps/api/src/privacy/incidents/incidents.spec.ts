import { runningClass, type TestClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const text = {
  title: 'Laptop petugas hilang',
  happened: 'Laptop berisi daftar peserta hilang di kereta.',
  dataKinds: 'Nama dan nomor HP',
  measures: 'Sandi diganti.',
};

let api: TestApi;
let admin: SignedIn;
let past: TestClass;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  past = await runningClass(api, [], ['Ani', 'Budi', 'Citra']);
}, 60_000);
afterAll(() => api.close());

const opened = async () =>
  (await admin.call('POST /manage/incidents', { body: { ...text, foundAt: '2026-11-20T03:00:00Z' } })).body;

it('is for admins', async () => {
  expect((await api.anonymous.call('GET /manage/incidents')).status).toBe(401);
  for (const role of ['dinas', 'peserta'] as const)
    expect((await (await api.signIn(role)).call('GET /manage/incidents')).status).toBe(404);
  const future = await admin.call('POST /manage/incidents', {
    body: { ...text, foundAt: '2200-01-01T00:00:00Z' },
  });
  expect(future.status).toBe(422);
  expect(future.body.errors?.[0]?.message).toContain('masa depan');
});

it('has a clock of three days from when it was found, and two at once do not overwrite each other', async () => {
  const { id, dueAt, revision } = await opened();
  expect(new Date(dueAt).toISOString()).toBe('2026-11-23T03:00:00.000Z');
  const saves = await Promise.all(
    ['Satu', 'Dua'].map((word) =>
      admin.call('PUT /manage/incidents/:id', {
        params: { id },
        body: { ...text, measures: word, revision },
      }),
    ),
  );
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('tells everybody of a class once, however often it is ordered; then it can be closed', async () => {
  const { id } = await opened();
  const params = { id };
  const closing = { params, body: { lessons: 'Laptop kini dienkripsi semua.' } };
  const of = { of: 'class', batchId: past.batchId } as const;
  await admin.call('POST /manage/incidents/:id/people', { params, body: of });
  const again = await admin.call('POST /manage/incidents/:id/people', { params, body: of });
  expect(again.body).toMatchObject({ people: 3, peopleTold: 0 });
  const early = await admin.call('POST /manage/incidents/:id/close', closing);
  expect(early.body.detail).toContain('Beri tahu dulu');
  await Promise.all([1, 2].map(() => admin.call('POST /manage/incidents/:id/tell', { params })));
  expect((await admin.call('GET /manage/incidents/:id', { params })).body).toMatchObject({
    people: 3,
    peopleTold: 3,
  });
  const told = await api.query(
    `select account_id from reminders where event = 'data_incident' and channel = 'inbox'`,
  );
  expect(told).toHaveLength(3);
  const learner = past.learners[0] as SignedIn;
  expect((await learner.call('GET /me/incidents')).body.items[0]).toMatchObject({
    dataKinds: 'Nama dan nomor HP',
  });
  expect((await (await api.signIn('peserta')).call('GET /me/incidents')).body.items).toEqual([]);
  expect(
    (await admin.call('POST /manage/incidents/:id/authority-told', { params })).body.authorityToldAt,
  ).not.toBeNull();
  expect((await admin.call('POST /manage/incidents/:id/close', closing)).body.state).toBe('closed');
  expect((await admin.call('POST /manage/incidents/:id/tell', { params })).status).toBe(409);
  const log = await api.query<{ details: unknown }>(
    `select details from audit_log where subject_type = 'incident'`,
  );
  expect(JSON.stringify(log)).not.toContain('kereta');
});
