import { Transactions } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { LowAttendance } from './low-attendance.service.js';

type Status = 'present' | 'sick' | 'absent' | 'excused';

let api: TestApi;
let room: Classroom;
let low: LowAttendance;
beforeAll(async () => {
  api = await startTestApi();
  low = new LowAttendance(api.app.get(Transactions), api.app.get(ReminderPlanner));
});
beforeEach(async () => {
  room = await openClassroom(api, 'fotografi-produk');
});
afterAll(() => api?.close());

/** Sessions of which the first ones are over; the course asks for 75 % (ten sessions: eight) of them. */
async function sessions(over: number, ahead: number): Promise<string[]> {
  await api.query(
    `update course_versions set completion = jsonb_set(completion, '{attendancePercent}', '75') where id = $1`,
    [room.versionId],
  );
  const ids: string[] = [];
  for (let nth = 0; nth < over + ahead; nth += 1) {
    const id = await room.addSession(`Sesi ${nth + 1}`);
    ids.push(id);
    if (nth < over)
      await api.query(
        `update class_sessions set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
        [id],
      );
  }
  return ids;
}
const mark = async (id: string, enrolmentId: string, status: Status) => {
  await room.trainer.call('PUT /manage/class-sessions/:id/attendance', {
    params: { id },
    body: { items: [{ enrolmentId, status }] },
  });
};
const rest = () => api.query(`update attendance set recorded_at = recorded_at - interval '20 minutes'`);
const outlookOf = async (id: string, enrolmentId: string) =>
  (await room.trainer.call('GET /manage/class-sessions/:id/attendance', { params: { id } })).body.items.find(
    (item) => item.enrolmentId === enrolmentId,
  )?.outlook;
const told = (accountId: string) =>
  api.query<{ occurrence: string }>(
    `select occurrence from reminders where account_id = $1 and event = 'low_attendance' and channel = 'inbox' order by occurrence`,
    [accountId],
  );

it('says what is still within reach, to staff and to the person', async () => {
  const [first = '', second = '', third = ''] = await sessions(3, 7);
  const { learner, enrolmentId } = await room.seat();
  expect(await outlookOf(first, enrolmentId)).toMatchObject({
    level: 'fine',
    missed: 0,
    sessions: 10,
    needed: 8,
  });
  await mark(first, enrolmentId, 'sick');
  await mark(second, enrolmentId, 'present');
  const risk = { level: 'risk', percent: 75, sessions: 10, needed: 8, present: 1, missed: 1, pending: 0 };
  expect(await outlookOf(first, enrolmentId)).toEqual(risk);
  const own = await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } });
  expect(own.body.attendance).toEqual(risk);
  await mark(second, enrolmentId, 'absent');
  await mark(third, enrolmentId, 'absent');
  const warnings = await room.trainer.call('GET /manage/batches/:id/attendance-warnings', {
    params: { id: room.batchId },
  });
  expect(warnings.body.items).toMatchObject([{ enrolmentId, outlook: { level: 'lost', missed: 3 } }]);
});

it('counts nobody against whose list is not recorded, nor a session that still runs', async () => {
  const [over = '', ahead = ''] = await sessions(1, 1);
  const { learner, enrolmentId } = await room.seat();
  expect(await outlookOf(over, enrolmentId)).toMatchObject({ level: 'fine', missed: 0 });
  await mark(ahead, enrolmentId, 'absent');
  await rest();
  await low.tell();
  expect(await outlookOf(over, enrolmentId)).toMatchObject({ level: 'fine', missed: 0 });
  expect(await told(learner.accountId)).toEqual([]);
});

it('tells once per threshold, and not of a slip that is put right at once', async () => {
  const [first = '', second = '', third = ''] = await sessions(3, 7);
  const { learner, enrolmentId } = await room.seat();
  await mark(first, enrolmentId, 'absent');
  await low.tell();
  expect(await told(learner.accountId)).toEqual([]);
  await rest();
  await Promise.all([low.tell(), low.tell()]);
  await low.tell();
  expect(await told(learner.accountId)).toHaveLength(1);
  await mark(second, enrolmentId, 'absent');
  await mark(third, enrolmentId, 'absent');
  await rest();
  await low.tell();
  await low.tell();
  expect(await told(learner.accountId)).toEqual([
    { occurrence: `${enrolmentId}/1` },
    { occurrence: `${enrolmentId}/2` },
  ]);
  // Put right, and fallen below again: that is another crossing.
  for (const id of [first, second, third]) await mark(id, enrolmentId, 'present');
  await rest();
  await low.tell();
  await mark(first, enrolmentId, 'absent');
  await rest();
  await low.tell();
  expect(await told(learner.accountId)).toHaveLength(3);
});

it('tells nobody who left, and nobody of a class that is handed in', async () => {
  const [first = ''] = await sessions(1, 1);
  const [gone, late] = [await room.seat(), await room.seat()];
  for (const { enrolmentId } of [gone, late]) await mark(first, enrolmentId, 'absent');
  await rest();
  await api.query(`update enrolments set state = 'withdrawn', ended_at = now() where id = $1`, [
    gone.enrolmentId,
  ]);
  await api.query(`update batches set certification = 'submitted' where id = $1`, [room.batchId]);
  await low.tell();
  expect(await told(gone.learner.accountId)).toEqual([]);
  expect(await told(late.learner.accountId)).toEqual([]);
});

it('shows the warnings of a class to its trainers and the office only', async () => {
  const read = (by: { call: typeof room.trainer.call }) =>
    by.call('GET /manage/batches/:id/attendance-warnings', { params: { id: room.batchId } });
  expect((await read(room.trainer)).body).toEqual({ items: [] });
  expect((await read(await api.signIn('panitia'))).status).toBe(200);
  expect((await read(await api.signIn('pelatih'))).status).toBe(404);
  expect((await read(await api.signIn('peserta'))).status).toBe(404);
  expect((await read(api.anonymous)).status).toBe(401);
});
