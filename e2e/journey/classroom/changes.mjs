import { Client } from '../../lib/client.mjs';
import { inWib } from '../../lib/wib.mjs';
import { expect, say } from '../steps.mjs';
import { checkChanged, checkFeed, entryOf, subscribe } from './calendar.mjs';
import { checkCalledOff, checkPlanned, checkTold, sessionRules } from './reminders.mjs';
import { inputOf } from './timetable.mjs';

const CHANGE = 'PUT /manage/class-sessions/:id';

/** One session is moved: calendars and reminders follow, everybody hears of it once. */
async function moveOne({ organiser, pool, rules, learners, trainers, read }, fourth) {
  const before = await read();
  const old = await checkPlanned(pool, rules, fourth, learners);
  const params = { id: fourth.id };
  // Saved as it is: nobody is told anything, and no calendar changes.
  const same = await organiser.call(CHANGE, { params, body: inputOf(fourth) });
  expect(same.sequence, fourth.sequence, 'SEQUENCE after saving nothing new');
  const body = { ...inputOf(fourth), startsAt: inWib(16, 13).at, endsAt: inWib(16, 16).at };
  const moved = await organiser.call(CHANGE, { params, body });
  const after = await read();
  checkChanged(before, after, moved);
  checkFeed(after, [moved]);
  await checkCalledOff(pool, moved, learners, old);
  await checkPlanned(pool, rules, moved, learners);
  const hears = [...learners, ...trainers.filter(({ id }) => moved.trainers.some((one) => one.id === id))];
  await checkTold(hears, `Sesi pindah waktu: ${moved.title}`);
  say(
    `${moved.title} moved: same entry in the calendar with SEQUENCE ${entryOf(after, moved).sequence}, ` +
      `${old.length} reminders planned anew, ${hears.length} people told once`,
  );
  return moved;
}

/** One session is called off. */
async function cancelOne({ organiser, pool, rules, learners, read }, visit) {
  const before = await read();
  const old = await checkPlanned(pool, rules, visit, learners);
  const cancelled = await organiser.call('POST /manage/class-sessions/:id/cancel', {
    params: { id: visit.id },
    body: { reason: 'Sentra sedang libur.' },
  });
  const after = await read();
  checkChanged(before, after, cancelled);
  checkFeed(after, [cancelled]);
  await checkCalledOff(pool, cancelled, learners, old);
  await checkTold(learners, `Sesi dibatalkan: ${visit.title}`);
  say(
    `${visit.title} called off: CANCELLED in the calendar, ${old.length} reminders called off, everybody told once`,
  );
}

/** The class is confirmed, then one of its sessions is moved and one called off. */
export async function confirmAndChange(
  { url, organiser, pool, batch, learners, trainers },
  { sessions, visit },
) {
  const params = { id: batch.id };
  const move = (body) => organiser.call('POST /manage/batches/:id/move', { params, body });
  expect((await move({ move: 'hold' })).state, 'tentative', 'the class');
  expect((await move({ move: 'confirm' })).state, 'confirmed', 'the class');
  await checkTold([...learners, ...trainers], 'Pelatihan jadi dilaksanakan');
  say(`class tentative, then confirmed: ${learners.length} people and ${trainers.length} trainers told once`);
  const read = await subscribe(url, learners[0].client, new Client(url));
  checkFeed(await read(), [...sessions, visit]);
  const rules = await sessionRules(organiser, batch.id);
  for (const session of sessions) await checkPlanned(pool, rules, session, learners);
  const scene = { organiser, pool, rules, learners, trainers, read };
  const moved = await moveOne(scene, sessions[3]);
  await cancelOne(scene, visit);
  return [...sessions.slice(0, 3), moved];
}
