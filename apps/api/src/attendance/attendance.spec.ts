import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

type Status = 'present' | 'sick' | 'absent' | 'excused';
interface Item {
  enrolmentId: string;
  status: Status;
  changeId?: string;
  occurredAt?: string;
  reason?: string;
}

let api: TestApi;
let room: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  room = await openClassroom(api);
});
afterAll(() => api?.close());

const record = (id: string, items: Item[], deviceTime?: string) =>
  room.trainer.call('PUT /manage/class-sessions/:id/attendance', {
    params: { id },
    body: deviceTime ? { items, deviceTime } : { items },
  });
const rowOf = async (id: string, enrolmentId: string) => {
  const { body } = await room.trainer.call('GET /manage/class-sessions/:id/attendance', { params: { id } });
  return body.items.find((item) => item.enrolmentId === enrolmentId);
};
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

it('keeps who, when, before, after and why', async () => {
  const id = await room.addSession();
  const { enrolmentId } = await room.seat();
  await record(id, [{ enrolmentId, status: 'absent' }]);
  await record(id, [{ enrolmentId, status: 'sick', reason: 'Surat dokter menyusul' }]);
  await record(id, [{ enrolmentId, status: 'sick' }]);
  const found = await rowOf(id, enrolmentId);
  expect(found).toMatchObject({ status: 'sick', method: 'list' });
  expect(found?.changes).toMatchObject([
    { before: null, after: 'absent', applied: true, reason: null, by: expect.stringMatching(/^Siti Aminah/) },
    { before: 'absent', after: 'sick', applied: true, reason: 'Surat dokter menyusul' },
  ]);
  await expect(api.query('delete from attendance_changes')).rejects.toThrow('only grows');
  await expect(api.query(`update attendance_changes set after = 'present'`)).rejects.toThrow('only grows');
});

it('lets the newest observation win, in any order of arrival', async () => {
  const id = await room.addSession();
  const { enrolmentId } = await room.seat();
  await record(id, [{ enrolmentId, status: 'present', occurredAt: ago(5) }]);
  // A phone that was offline tells later what it saw before.
  await record(id, [{ enrolmentId, status: 'absent', occurredAt: ago(20) }]);
  const found = await rowOf(id, enrolmentId);
  expect(found?.status).toBe('present');
  expect(found?.changes.at(-1)).toMatchObject({ before: 'present', after: 'absent', applied: false });
  await record(id, [{ enrolmentId, status: 'excused', occurredAt: ago(1) }]);
  expect((await rowOf(id, enrolmentId))?.status).toBe('excused');
});

it('saying the same again later counts as the newest', async () => {
  const id = await room.addSession();
  const { enrolmentId } = await room.seat();
  await record(id, [{ enrolmentId, status: 'present', occurredAt: ago(30) }]);
  await record(id, [{ enrolmentId, status: 'present', occurredAt: ago(10) }]);
  await record(id, [{ enrolmentId, status: 'absent', occurredAt: ago(20) }]);
  expect((await rowOf(id, enrolmentId))?.status).toBe('present');
});

it('records what is sent twice once, also at the same moment', async () => {
  const id = await room.addSession();
  const { enrolmentId } = await room.seat();
  const item: Item = { enrolmentId, status: 'present', changeId: crypto.randomUUID(), occurredAt: ago(3) };
  const answers = await Promise.all([1, 2, 3, 4].map(() => record(id, [item])));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await record(id, [{ enrolmentId, status: 'sick', occurredAt: ago(2) }]);
  await record(id, [item]);
  const found = await rowOf(id, enrolmentId);
  expect(found?.status).toBe('sick');
  expect(found?.changes).toHaveLength(2);
});

it('shifts the times of a wrong clock, and none lies ahead', async () => {
  const id = await room.addSession();
  const { enrolmentId } = await room.seat();
  await record(id, [{ enrolmentId, status: 'present' }]);
  // A phone a day ahead saw this ten minutes ago: that is before what stands there.
  const ahead = (minutes: number) => new Date(Date.now() + 86_400_000 - minutes * 60_000).toISOString();
  await record(id, [{ enrolmentId, status: 'absent', occurredAt: ahead(10) }], ahead(0));
  expect((await rowOf(id, enrolmentId))?.status).toBe('present');
  // Without its clock's time it counts as now, never as tomorrow: a later correction still wins.
  await record(id, [{ enrolmentId, status: 'absent', occurredAt: ahead(0) }]);
  await record(id, [{ enrolmentId, status: 'excused' }]);
  expect((await rowOf(id, enrolmentId))?.status).toBe('excused');
});

it('a mark of the trainer confirms who came by a typed phone', async () => {
  const id = await room.addSession();
  const { learner, enrolmentId } = await room.seat();
  await api.query(
    `insert into attendance (class_session_id, enrolment_id, status, method, recorded_by, occurred_at) values ($1, $2, 'present', 'qr_phone', $3, now() - interval '1 minute')`,
    [id, enrolmentId, learner.accountId],
  );
  expect(await rowOf(id, enrolmentId)).toMatchObject({ status: 'present', method: 'qr_phone' });
  await record(id, [{ enrolmentId, status: 'present' }]);
  expect(await rowOf(id, enrolmentId)).toMatchObject({ status: 'present', method: 'list' });
});

it('refuses one change for two people: one of them would have no trail', async () => {
  const id = await room.addSession();
  const [one, other] = [await room.seat(), await room.seat()];
  const changeId = crypto.randomUUID();
  const answer = await record(id, [
    { enrolmentId: one.enrolmentId, status: 'present', changeId },
    { enrolmentId: other.enrolmentId, status: 'present', changeId: changeId.toUpperCase() },
  ]);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'items[1].changeId' }] } });
  expect((await rowOf(id, one.enrolmentId))?.status).toBeNull();
});
