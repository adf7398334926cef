import { completeEnrolment } from '../testing/learning.factory.js';
import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let panitia: SignedIn;
let trainer: SignedIn;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  trainer = await api.signIn('pelatih');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

async function classOf(names: string[], sessions = 2) {
  const batch = await openBatch(api, { course, sessions, trainerIds: [trainer.accountId] });
  const enrolments: string[] = [];
  for (const name of names)
    enrolments.push((await enrol(api, await api.signIn('peserta', { name }), batch.id)).id);
  return { batch, enrolments, session: batch.sessions[0]?.id ?? '' };
}

const record = (
  by: { call: SignedIn['call'] },
  session: string,
  items: { enrolmentId: string; status: 'present' | 'sick' | 'absent' | 'excused' }[],
) => by.call('PUT /manage/class-sessions/:id/attendance', { params: { id: session }, body: { items } });
const list = (by: SignedIn, session: string) =>
  by.call('GET /manage/class-sessions/:id/attendance', { params: { id: session } });

it('is taken by the trainer of the class and can be put right', async () => {
  const {
    batch,
    session,
    enrolments: [ani, budi],
  } = await classOf(['Ani', 'Budi']);
  expect((await record(trainer, session, [{ enrolmentId: ani!, status: 'absent' }])).body).toEqual({
    recorded: 1,
  });
  await record(trainer, session, [
    { enrolmentId: ani!, status: 'present' },
    { enrolmentId: budi!, status: 'sick' },
  ]);
  expect((await list(trainer, session)).body).toMatchObject({
    batchId: batch.id,
    session: { id: session, title: 'Pertemuan 1' },
    items: [
      { name: 'Ani', status: 'present' },
      { name: 'Budi', status: 'sick' },
    ],
  });
  expect((await list(await api.signIn('dinas'), session)).status).toBe(200);
  const removed = await panitia.call('DELETE /manage/class-sessions/:id', { params: { id: session } });
  expect(removed.body).toMatchObject({
    code: 'state_conflict',
    detail: 'Sesi ini sudah punya presensi, jadi tidak dapat dihapus.',
  });
});

it('knows only people of this class, each once', async () => {
  const {
    session,
    enrolments: [ani],
  } = await classOf(['Ani']);
  const other = await classOf(['Citra']);
  const answer = await record(trainer, session, [
    { enrolmentId: ani!, status: 'present' },
    { enrolmentId: other.enrolments[0]!, status: 'present' },
  ]);
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'items[1].enrolmentId', message: 'Orang ini bukan peserta angkatan ini.' }] },
  });
  const twice = await record(trainer, session, [
    { enrolmentId: ani!, status: 'present' },
    { enrolmentId: ani!, status: 'absent' },
  ]);
  expect(twice).toMatchObject({ status: 422, body: { errors: [{ path: 'items[1].enrolmentId' }] } });
  expect((await list(trainer, session)).body.items).toMatchObject([{ status: null }]);
});

it('is not for strangers, and closed once the class is handed in', async () => {
  const {
    batch,
    session,
    enrolments: [ani],
  } = await classOf(['Ani']);
  const items = [{ enrolmentId: ani!, status: 'present' as const }];
  const stranger = await api.signIn('pelatih');
  expect((await record(stranger, session, items)).status).toBe(404);
  expect((await list(stranger, session)).status).toBe(404);
  expect((await record(await api.signIn('dinas'), session, items)).status).toBe(404);
  expect((await record(api.anonymous, session, items)).status).toBe(401);
  await api.query(`update batches set certification = 'submitted' where id = $1`, [batch.id]);
  expect((await record(trainer, session, items)).body.code).toBe('state_conflict');
});

it('recorded by two people at once ends with one status each', async () => {
  const { session, enrolments } = await classOf(['Ani', 'Budi', 'Citra', 'Dewi']);
  const forwards = enrolments.map((enrolmentId) => ({ enrolmentId, status: 'present' as const }));
  const backwards = enrolments
    .toReversed()
    .map((enrolmentId) => ({ enrolmentId, status: 'absent' as const }));
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((turn) => record(trainer, session, turn % 2 ? forwards : backwards)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  const statuses = new Set((await list(trainer, session)).body.items.map(({ status }) => status));
  expect(statuses.size).toBe(1);
});

it('takes a completion back when it rested on a slip, until the class is handed in', async () => {
  const {
    session,
    enrolments: [ani],
  } = await classOf(['Ani'], 1);
  const state = async () =>
    (await api.query<{ state: string }>('select state from enrolments where id = $1', [ani]))[0]?.state;
  await completeEnrolment(api, ani!, 85);
  expect((await record(trainer, session, [{ enrolmentId: ani!, status: 'absent' }])).status).toBe(200);
  expect(await state()).toBe('active');
  await record(trainer, session, [{ enrolmentId: ani!, status: 'present' }]);
  expect(await state()).toBe('completed');
});

it('completes the class of somebody who only missed this', async () => {
  const {
    session,
    enrolments: [ani],
  } = await classOf(['Ani'], 1);
  await completeEnrolment(api, ani!, 85);
  await api.query(
    `update enrolments set state = 'active', final_score = null, ended_at = null, grade_label = null where id = $1`,
    [ani],
  );
  await api.query('delete from attendance where enrolment_id = $1', [ani]);
  await record(trainer, session, [{ enrolmentId: ani!, status: 'present' }]);
  expect(
    await api.query('select state, final_score, grade_label from enrolments where id = $1', [ani]),
  ).toEqual([{ state: 'completed', final_score: 85, grade_label: 'Memuaskan' }]);
});
