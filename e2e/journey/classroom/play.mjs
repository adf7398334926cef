import { poolOf } from '../../lib/class.mjs';
import { askDoctor } from '../../lib/doctor.mjs';
import { publishCourse } from '../course.mjs';
import { signInAll } from '../staff.mjs';
import { expect, say, secondsSinceStart } from '../steps.mjs';
import { applyAll } from './applying.mjs';
import { confirmAndChange } from './changes.mjs';
import { checkInByCode, checkInByQr } from './check-in.mjs';
import { checkAll } from './checking.mjs';
import { checkMissing, finish } from './ending.mjs';
import { checkWarned, recordMixed, recordOffline } from './lists.mjs';
import { PEOPLE, REGIONS, SEATS } from './numbers.mjs';
import { fillSeats } from './offers.mjs';
import { hireTrainers, openSelection, sitElsewhere } from './opening.mjs';
import { rankAndPublish } from './ranking.mjs';
import { registerAll } from './registering.mjs';
import { passTo } from './time.mjs';
import { ARRIVE, makeTimetable } from './timetable.mjs';

/** 120 people of all 38 regions apply for 30 seats; those who get one sit through a class, from the first QR to the report. */
export async function play(instance) {
  if (!instance.databaseUrl)
    throw new Error(
      'time passes in the database: set DATABASE_URL, or SINAU_DATA of an instance on this machine',
    );
  const pool = poolOf(instance);
  try {
    return await playWith(instance, pool);
  } finally {
    await pool.end();
  }
}

async function playWith(instance, pool) {
  const { url, demo } = instance;
  const stamp = Date.now() % 100_000_000;
  const staff = await signInAll(url, demo);
  const { courseId, keys } = await publishCourse(staff, stamp);
  const trainers = await hireTrainers(url, staff.admin, stamp);
  const { people, sectors } = await registerAll(url, stamp);
  const batch = await openSelection(staff, { courseId, trainers, sectors });
  const other = await sitElsewhere(staff, courseId, people);
  const scene = { ...staff, url, pool, batch, trainers, keys };
  const { learners, outsider } = await select(scene, people);
  const timetable = await makeTimetable(staff.organiser, batch, trainers);
  const cast = { ...scene, learners, outsider };
  await holdClass(cast, await confirmAndChange(cast, timetable));
  const said = await askDoctor(instance);
  await tidy(staff, { courseId, other, trainers });
  say(`the doctor: ${said}`);
  return (
    `journey ok: classroom: ${PEOPLE} applicants, ${REGIONS} regions, ${SEATS} seats, 4 sessions, ` +
    `${secondsSinceStart()} s`
  );
}

/** From 120 applications to 30 people with a seat. */
async function select(scene, people) {
  const { organiser, pool, batch } = scene;
  const applicants = await applyAll(batch.id, people);
  await checkAll(organiser, batch.id, applicants);
  const outcome = await rankAndPublish(scene, pool, batch.id, applicants);
  const { learners } = await fillSeats(organiser, pool, batch.id, outcome);
  const outsider = outcome.refused.find(({ elsewhere }) => elsewhere);
  const { items } = await outsider.client.call('GET /me/enrolments');
  return { learners, outsider: { ...outsider, enrolmentElsewhere: items[0].id } };
}

/** Four sessions, each with another way of saying who is there. */
async function holdClass(cast, sessions) {
  const { organiser, pool, batch, trainers } = cast;
  const [laras, darmo] = trainers;
  const arriveAt = (index, later = 0) =>
    passTo(pool, { batchId: batch.id, sessionId: sessions[index].id, minutesAgo: ARRIVE[index] + later });
  await arriveAt(0);
  const started = await organiser.call('POST /manage/batches/:id/move', {
    params: { id: batch.id },
    body: { move: 'start' },
  });
  expect(started.state, 'running', 'the class');
  await checkInByQr(cast, laras, sessions[0]);
  await arriveAt(1);
  await checkInByCode(cast, darmo, sessions[1]);
  await arriveAt(2);
  const sick = await recordOffline(cast, darmo, sessions[2]);
  await checkMissing(cast, [sessions[3].title]);
  await arriveAt(3);
  const ids = await recordMixed(cast, laras, sessions[3]);
  // 80 % of four sessions is all of them: who was away once has not been there enough.
  const missed = new Set([sick, ...ids]);
  // A mark rests for a while before anybody is warned.
  await arriveAt(3, 60);
  await checkWarned(cast, missed);
  await finish(cast, missed);
}

/** What the story made for itself is put away. */
async function tidy({ organiser, admin }, { courseId, other, trainers }) {
  await organiser.call('POST /manage/batches/:id/move', { params: { id: other }, body: { move: 'close' } });
  await admin.call('POST /manage/courses/:id/archive', { params: { id: courseId } });
  for (const { id } of trainers) await admin.call('POST /manage/accounts/:id/deactivate', { params: { id } });
}
