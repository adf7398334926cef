import { randomUUID } from 'node:crypto';
import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { checkTold } from './reminders.mjs';

const RECORD = 'PUT /manage/class-sessions/:id/attendance';
const HOUR = 3_600_000;

async function listOf(trainer, { id }) {
  const { items } = await trainer.client.call('GET /manage/class-sessions/:id/attendance', {
    params: { id },
  });
  return new Map(items.map((item) => [item.enrolmentId, item]));
}

async function trailLength(pool, { id }) {
  const { rows } = await pool.query(
    'select count(*)::int as steps from attendance_changes where class_session_id = $1',
    [id],
  );
  return rows[0].steps;
}

/**
 * Session 3: recorded in a hall without a signal, by a phone whose clock is an hour slow. It arrives hours later, twice,
 * and after the office has put one line right: what the office saw later stays.
 */
export async function recordOffline({ pool, organiser, learners }, trainer, session) {
  const params = { id: session.id };
  const deviceNow = Date.now() - HOUR;
  const items = learners.map(({ enrolment }) => ({
    enrolmentId: enrolment.id,
    status: 'present',
    changeId: randomUUID(),
    occurredAt: new Date(deviceNow - 3 * HOUR).toISOString(),
  }));
  const corrected = { enrolmentId: items[0].enrolmentId, status: 'sick', reason: 'Surat dokter menyusul.' };
  await organiser.call(RECORD, { params, body: { items: [corrected] } });
  const send = () =>
    trainer.client.call(RECORD, {
      params,
      body: { deviceTime: new Date(deviceNow).toISOString(), items },
    });
  const once = await send();
  const [steps, list] = [await trailLength(pool, session), await listOf(trainer, session)];
  const again = await send();
  expect(again.recorded, once.recorded, 'lines of the second sending');
  expect(await trailLength(pool, session), steps, 'steps of the trail after the second sending');
  expect(steps, items.length + 1, 'steps of the trail');
  const late = list.get(corrected.enrolmentId);
  expect(late.status, 'sick', 'what the office saw later');
  expect(
    late.changes.map(({ after, applied }) => `${after} ${applied}`).join(),
    'sick true,present false',
    'its trail',
  );
  const seen = list.get(items[1].enrolmentId).changes[0].occurredAt;
  const off = Math.abs(Date.parse(seen) - (Date.now() - 3 * HOUR));
  expect(off < 60_000, true, 'when it was seen, by the right clock');
  const present = [...list.values()].filter(({ status }) => status === 'present').length;
  expect(present, learners.length - 1, 'people present');
  say(
    `${session.title} offline: ${items.length} lines sent late and twice, recorded once; the newer correction stayed`,
  );
  return corrected.enrolmentId;
}

/** What the trainer saw in session 4, by the order of the class. */
const statusAt = (index) => {
  if (index < 3) return 'sick';
  if (index < 5) return 'excused';
  return index < 7 ? 'absent' : 'present';
};

/** Session 4: all four marks, a stranger refused, and one correction with its reason. */
export async function recordMixed({ learners, outsider }, trainer, session) {
  const params = { id: session.id };
  const record = (items) => trainer.client.call(RECORD, { params, body: { items } });
  const items = learners.map(({ enrolment }, index) => ({
    enrolmentId: enrolment.id,
    status: statusAt(index),
  }));
  await expectRefusal(
    record([...items, { enrolmentId: outsider.enrolmentElsewhere, status: 'present' }]),
    'invalid_input',
    ['bukan peserta angkatan ini'],
  );
  await record(items);
  const enrolmentId = items[6].enrolmentId;
  await record([{ enrolmentId, status: 'present', reason: 'Datang terlambat setengah jam.' }]);
  const list = await listOf(trainer, session);
  const { status, changes } = list.get(enrolmentId);
  expect(status, 'present', 'the corrected line');
  const [first, second] = changes;
  expect(
    `${first.before} ${first.after}, ${second.before} ${second.after}`,
    'null absent, absent present',
    'its trail',
  );
  expectWords(`${second.reason} ${second.by}`, ['terlambat', trainer.name], 'the correction');
  const count = (wanted) => [...list.values()].filter((line) => line.status === wanted).length;
  const counted = ['present', 'sick', 'excused', 'absent']
    .map((wanted) => `${count(wanted)} ${wanted}`)
    .join(', ');
  expect(counted, `${learners.length - 6} present, 3 sick, 2 excused, 1 absent`, 'the list');
  say(`${session.title} from the list: ${counted}, one correction with its trail`);
  return [...list.values()].filter((line) => line.status !== 'present').map((line) => line.enrolmentId);
}

/** Who can no longer reach the attendance that the course asks for reads it once, and nobody else. */
export async function checkWarned({ organiser, batch, learners }, missed) {
  const { items } = await organiser.call('GET /manage/batches/:id/attendance-warnings', {
    params: { id: batch.id },
  });
  expect(
    items
      .map(({ enrolmentId }) => enrolmentId)
      .sort()
      .join(),
    [...missed].sort().join(),
    'warnings',
  );
  const warned = learners.filter(({ enrolment }) => missed.has(enrolment.id));
  await checkTold(warned, 'Kehadiran Anda kurang');
  const others = learners.filter(({ enrolment }) => !missed.has(enrolment.id));
  await checkTold(others, 'Kehadiran Anda kurang', 0);
  say(`low attendance: ${warned.length} people warned once, nobody else`);
}
