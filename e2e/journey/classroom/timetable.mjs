import { inWib } from '../../lib/wib.mjs';
import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { findRooms } from './rooms.mjs';

const ADD = 'POST /manage/batches/:id/sessions';
const at = (days, hour, long = 3) => ({
  startsAt: inWib(days, hour).at,
  endsAt: inWib(days, hour + long).at,
});

/** As it is first wished: the third stands where the second does. The last one will be called off. */
const slots = [at(8, 9), at(9, 9), at(9, 9), at(15, 9), at(17, 9)];
/** Minutes after its start at which the story arrives at a session. */
export const ARRIVE = [10, 10, 360, 240];
const hops = ARRIVE.map((minutesAgo, slot) => ({ slot, minutesAgo }));

/** Two at the same moment want one room at one hour: one gets it, the other reads what stands there. */
async function addTwice(organiser, params, first) {
  const answers = await Promise.allSettled([1, 2].map(() => organiser.call(ADD, { params, body: first })));
  const added = answers.filter(({ status }) => status === 'fulfilled');
  expect(added.length, 1, 'sessions in one room at one hour');
  const refused = answers.find(({ status }) => status === 'rejected').reason;
  // Whichever the database looks at first.
  expect(['room_taken', 'trainer_busy'].includes(refused.code), true, refused.message);
  return added[0].value;
}

/** A clash is refused in words, and the next free slot that is proposed is taken. */
async function addAfterClash(organiser, params, wish, { room, label }) {
  await expectRefusal(organiser.call(ADD, { params, body: wish }), 'room_taken', [
    `${room.name}: Sesi 2`,
    label,
    '09.00–12.00 WIB',
  ]);
  const { startsAt, endsAt, roomId, trainerIds } = wish;
  const { items } = await organiser.call('GET /manage/schedule/free-slots', {
    query: { startsAt, endsAt, roomId, trainerIds: trainerIds.join() },
  });
  const [free] = items;
  expect(free.room.id, roomId, 'the room that is proposed first');
  const added = await organiser.call(ADD, {
    params,
    body: { ...wish, startsAt: free.startsAt, endsAt: free.endsAt },
  });
  expect(Date.parse(added.startsAt) >= Date.parse(endsAt), true, 'a slot after the session that stood there');
  return added;
}

/** Five meetings in two rooms with two trainers; one of them will not take place. */
export async function makeTimetable(organiser, batch, trainers) {
  const params = { id: batch.id };
  const [one, two] = await findRooms(organiser, slots, hops);
  const [laras, darmo] = trainers.map(({ id }) => id);
  const session = (number, room, trainerIds) => ({
    ...slots[number - 1],
    title: `Sesi ${number}`,
    roomId: room.id,
    trainerIds,
    jp: 4,
  });
  const first = await addTwice(organiser, params, session(1, one, [laras]));
  expect(`${first.place} ${first.sequence}`, `${one.name} 0`, 'the first session');
  const second = await organiser.call(ADD, { params, body: session(2, two, [laras, darmo]) });
  await expectRefusal(organiser.call(ADD, { params, body: session(3, one, [darmo]) }), 'trainer_busy', [
    'Pak Darmo Uji: Sesi 2',
  ]);
  const third = await addAfterClash(organiser, params, session(3, two, [darmo]), {
    room: two,
    label: batch.label,
  });
  const fourth = await organiser.call(ADD, { params, body: session(4, one, [laras]) });
  const visit = await organiser.call(ADD, {
    params,
    body: {
      ...session(5, one, [darmo]),
      title: 'Kunjungan usaha',
      roomId: null,
      place: 'Sentra kripik Sanan',
    },
  });
  const { sessions } = await organiser.call('GET /manage/batches/:id', { params });
  expect(new Set(sessions.map(({ roomId }) => roomId).filter(Boolean)).size, 2, 'rooms of the class');
  expectWords(sessions.map(({ title }) => title).join(), ['Sesi 1', 'Sesi 4', 'Kunjungan'], 'the sessions');
  say(
    `timetable made: 4 sessions in ${one.name} and ${two.name}, a visit, two clashes refused, the proposed slot taken`,
  );
  return { sessions: [first, second, third, fourth], visit };
}

/** What a session is saved with again. */
export const inputOf = ({ title, startsAt, endsAt, roomId, trainers, jp, place }) => ({
  title,
  startsAt,
  endsAt,
  place,
  roomId,
  trainerIds: trainers.map(({ id }) => id),
  jp,
});
