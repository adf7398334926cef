import { inWib } from '../../lib/wib.mjs';
import { SEATS } from './numbers.mjs';

const MINUTE = 60_000;
const overlaps = (one, other) => one.from < other.to && other.from < one.to;

/** When a room is wanted: as planned, and once more at each of the times to which the story moves its sessions. */
function wantedTimes(slots, hops) {
  const planned = slots.map(({ startsAt, endsAt }) => ({
    from: Date.parse(startsAt),
    to: Date.parse(endsAt),
  }));
  const moved = hops.flatMap(({ slot, minutesAgo }) => {
    const shift = Date.now() - minutesAgo * MINUTE - planned[slot].from;
    return planned.map(({ from, to }) => ({ from: from + shift, to: to + shift }));
  });
  // Room for setting up, and for a slow machine.
  return [...planned, ...moved].map(({ from, to }) => ({ from: from - 120 * MINUTE, to: to + 60 * MINUTE }));
}

/** Two rooms that are large enough and free whenever the story needs them. */
export async function findRooms(organiser, slots, hops) {
  const { items: rooms } = await organiser.call('GET /manage/rooms');
  const query = { from: inWib(-25, 0).day, to: inWib(30, 0).day };
  const { items } = await organiser.call('GET /manage/schedule', { query });
  const wanted = wantedTimes(slots, hops);
  const isFree = (room) =>
    !items
      .filter((item) => item.room?.id === room.id)
      .map(({ startsAt, endsAt }) => ({ from: Date.parse(startsAt), to: Date.parse(endsAt) }))
      .some((taken) => wanted.some((time) => overlaps(taken, time)));
  const free = rooms.filter((room) => room.bookable && room.capacity >= SEATS && isFree(room));
  if (free.length < 2) throw new Error('no two rooms are free for this story; play it on a fresh instance');
  return free.slice(0, 2);
}
