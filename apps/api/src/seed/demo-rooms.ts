import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../http/access.js';
import { RoomsService } from '../rooms/rooms.service.js';
import { ScheduleService } from '../rooms/schedule.service.js';
import { fromToday } from './days.js';

/** @throws when the house has no room of that name */
export async function roomNamed(app: INestApplicationContext, name: string): Promise<string> {
  const { items } = await app.get(RoomsService, { strict: false }).list();
  const room = items.find((one) => one.name === name);
  if (!room) throw new Error(`no room is called ${name}`);
  return room.id;
}

const bookings = [
  { room: 'Ruang Podcast', title: 'Rekaman podcast UMKM', inDays: 1, from: 9, to: 11 },
  { room: 'Kelas C', title: 'Rapat panitia', inDays: 2, from: 13, to: 14 },
  { room: 'Aula Mini', title: 'Temu alumni', inDays: 3, from: 9, to: 15 },
];

/** Things in the timetable that are no class. Run again on the same days it changes nothing. */
export async function seedDemoBookings(app: INestApplicationContext, organiser: Actor): Promise<void> {
  const week = { from: fromToday(0, 8).day, to: fromToday(4, 8).day };
  const { items } = await app.get(ScheduleService, { strict: false }).list(organiser, week);
  if (items.some(({ kind }) => kind === 'booking')) return;
  for (const { room, title, inDays, from, to } of bookings)
    await app.get(RoomsService, { strict: false }).occupy(organiser, {
      kind: 'booking',
      roomId: await roomNamed(app, room),
      title,
      startsAt: fromToday(inDays, from).at,
      endsAt: fromToday(inDays, to).at,
    });
}
