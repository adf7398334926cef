import { z } from 'zod';
import { Day, Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

/** Stands in a room without being a class: a meeting or a recording, or a time in which the room is out of service. */
export const OccupationKind = z.enum(['booking', 'outage']);
export type OccupationKind = z.infer<typeof OccupationKind>;

const outage = z.object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant });

export const Room = z
  .object({
    id: Id,
    name: z.string(),
    floor: z.int(),
    capacity: z.int(),
    equipment: z.array(z.string()),
    /** Minutes before a session in which the room is taken already. */
    setupMinutes: z.int(),
    bookable: z.boolean(),
    /** Null while nobody has checked the figures on the spot. */
    checkedAt: Instant.nullable(),
    /** Periods out of service that are not over. */
    outages: z.array(outage),
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

const RoomInput = z.object({
  name: line('Nama ruang', 2, 60),
  capacity: z
    .int({ error: 'Isi daya tampung dengan angka.' })
    .min(1, { error: 'Daya tampung paling sedikit 1 orang.' })
    .max(5000, { error: 'Daya tampung paling banyak 5.000 orang.' }),
  equipment: z.array(line('Perlengkapan', 2, 60)).max(30, { error: 'Perlengkapan paling banyak 30.' }),
  setupMinutes: z
    .int({ error: 'Isi waktu persiapan dengan angka.' })
    .min(0, { error: 'Waktu persiapan tidak boleh kurang dari nol.' })
    .max(240, { error: 'Waktu persiapan paling lama 240 menit.' }),
  bookable: z.boolean(),
});
export type RoomInput = z.infer<typeof RoomInput>;

const plausible = (value: string) => value >= '2020' && value < '2200';
const Moment = Instant.refine(plausible, { error: 'Periksa tahunnya.' });
const inOrder = (span: { startsAt: string; endsAt: string }) =>
  Date.parse(span.endsAt) > Date.parse(span.startsAt);
const ORDER = { path: ['endsAt'], error: 'Jam selesai harus setelah jam mulai.' };

export const OccupationInput = z
  .object({
    kind: OccupationKind,
    roomId: Id,
    title: line('Keperluan', 3, 120),
    startsAt: Moment,
    endsAt: Moment,
  })
  .refine(inOrder, ORDER);
export type OccupationInput = z.infer<typeof OccupationInput>;

const person = z.object({ id: Id, name: z.string() });

/** One thing in the timetable of the house. */
export const ScheduleItem = z
  .object({
    id: Id,
    kind: z.enum(['session', 'booking', 'outage']),
    title: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    room: person.nullable(),
    place: z.string(),
    setupMinutes: z.int(),
    trainers: z.array(person),
    jp: z.number().nullable(),
    /** Of a class; null for the rest. */
    batch: z
      .object({ id: Id, label: z.string(), courseTitle: z.string(), changeable: z.boolean() })
      .nullable(),
    /** A sentence, for instance that the room is smaller than the class. */
    warning: z.string().nullable(),
  })
  .meta({ id: 'ScheduleItem' });
export type ScheduleItem = z.infer<typeof ScheduleItem>;

export const FreeSlot = z
  .object({
    /** Null: outside the house, only the trainers were asked about. */
    room: person.nullable(),
    startsAt: Instant,
    endsAt: Instant,
  })
  .meta({ id: 'FreeSlot' });
export type FreeSlot = z.infer<typeof FreeSlot>;

const byId = z.object({ id: Id });
const LONGEST_DAYS = 62;

export const roomRoutes = {
  'GET /manage/rooms': {
    summary: 'Rooms of the house, floor by floor',
    response: z.object({ items: z.array(Room) }),
  },
  'PUT /manage/rooms/:id': {
    summary: 'Put the figures of a room right; it counts as checked then',
    params: byId,
    body: RoomInput,
    response: Room,
  },
  'POST /manage/room-occupations': {
    summary: 'Book a room for something that is no class, or take it out of service',
    status: 201,
    body: OccupationInput,
    response: byId,
  },
  'DELETE /manage/room-occupations/:id': {
    summary: 'Give a booked room back, or put it in service again',
    params: byId,
    response: Ok,
  },
  'GET /manage/schedule': {
    summary: 'What stands in the house between two days (WIB, both included)',
    query: z
      .object({ from: Day, to: Day })
      .refine(
        ({ from, to }) => to >= from && Date.parse(to) - Date.parse(from) <= LONGEST_DAYS * 86_400_000,
        {
          path: ['to'],
          error: 'Pilih rentang paling lama dua bulan.',
        },
      ),
    response: z.object({ items: z.array(ScheduleItem) }),
  },
  'GET /manage/schedule/free-slots': {
    summary: 'At most five times and rooms near a wished one that are free for room and trainers',
    query: z
      .object({
        startsAt: Moment,
        endsAt: Moment,
        roomId: Id.optional(),
        /** Ids, parted by commas. */
        trainerIds: z
          .string()
          .max(400)
          .refine((ids) => ids.split(',').every((id) => Id.safeParse(id).success), {
            error: 'Kode tidak dikenal.',
          })
          .optional(),
        /** The session that is being moved: it is not in its own way. */
        exceptId: Id.optional(),
      })
      .refine(inOrder, ORDER),
    response: z.object({ items: z.array(FreeSlot) }),
  },
} as const satisfies RouteTable;
