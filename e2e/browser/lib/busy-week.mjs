import { wib } from './world.mjs';

const DAY_MS = 86_400_000;
const addDays = (day, count) => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Both sizes play in one house, each in a week of its own in which the seed has put nothing. Monday is 0. */
export function weekOf({ width }) {
  const today = wib(0);
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  const first = addDays(monday, width < 600 ? 35 : 28);
  return (weekday) => addDays(first, weekday);
}

/** An hour of that day in WIB. */
export const momentOn = (day, hour) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString();

export async function roomNamed({ organiser }, name) {
  const { items } = await organiser.call('GET /manage/rooms');
  return items.find((room) => room.name === name);
}

/** Another class that stands in the way: Tuesday in Kelas C with somebody else, Wednesday with our trainer elsewhere. */
export async function busyClass(world, { day, trainer, other }) {
  const { rows } = await world.pool.query(`select id from courses where slug = 'penjualan-online'`);
  const body = {
    courseId: rows[0].id,
    mode: 'in_person',
    capacity: 10,
    startsOn: day(0),
    endsOn: day(4),
    registrationOpensAt: null,
    registrationClosesAt: null,
    assignmentDueAt: null,
    place: 'Gedung Latkop UKM',
    trainerIds: [trainer.id, other.id],
  };
  const { id, label } = await world.organiser.call('POST /manage/batches', { body });
  const room = await roomNamed(world, 'Kelas C');
  const add = (one) =>
    world.organiser.call('POST /manage/batches/:id/sessions', { params: { id }, body: { jp: 4, ...one } });
  const hours = (weekday) => ({ startsAt: momentOn(day(weekday), 9), endsAt: momentOn(day(weekday), 12) });
  await add({ title: 'Toko pertama', roomId: room.id, trainerIds: [other.id], ...hours(1) });
  await add({ title: 'Di balai desa', place: 'Balai desa', trainerIds: [trainer.id], ...hours(2) });
  return { label, room };
}
