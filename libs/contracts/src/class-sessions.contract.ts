import { z } from 'zod';
import { BatchInstant } from './batch-input.js';
import { Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

/** One dated meeting of an angkatan (Sesi). */
export const ClassSession = z
  .object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant, place: z.string() })
  .meta({ id: 'ClassSession' });
export type ClassSession = z.infer<typeof ClassSession>;

/** A session as staff see it: its room, its trainers, and what became of it. */
export const ManagedSession = z
  .object({
    ...ClassSession.shape,
    roomId: Id.nullable(),
    /** Before the start, in which the room is taken already. */
    setupMinutes: z.int(),
    trainers: z.array(z.object({ id: Id, name: z.string() })),
    /** Jam pelajaran. */
    jp: z.number().nullable(),
    /** Grows with every change; SEQUENCE of RFC 5545. */
    sequence: z.int(),
    cancelledAt: Instant.nullable(),
    cancelledReason: z.string().nullable(),
    /** A sentence, for instance that the room is smaller than the class. */
    warning: z.string().nullable(),
  })
  .meta({ id: 'ManagedSession' });
export type ManagedSession = z.infer<typeof ManagedSession>;

export const ClassSessionInput = z
  .object({
    title: line('Judul sesi', 3, 120),
    startsAt: BatchInstant,
    endsAt: BatchInstant,
    /** Left out when a room is booked: its name is the place. */
    place: line('Tempat', 2, 120).optional(),
    roomId: Id.nullable().default(null),
    trainerIds: z.array(Id).max(10).default([]),
    jp: z
      .number({ error: 'Isi JP dengan angka.' })
      .positive({ error: 'JP harus lebih dari nol.' })
      .min(0.1, { error: 'JP paling sedikit 0,1.' })
      .max(24, { error: 'JP paling banyak 24.' })
      .nullable()
      .default(null),
  })
  .refine((session) => session.roomId || session.place, {
    path: ['place'],
    error: 'Pilih ruang atau tulis tempatnya.',
  })
  .refine((session) => Date.parse(session.endsAt) - Date.parse(session.startsAt) <= 24 * 3_600_000, {
    path: ['endsAt'],
    error: 'Satu sesi paling lama 24 jam.',
  })
  .refine((session) => Date.parse(session.endsAt) > Date.parse(session.startsAt), {
    path: ['endsAt'],
    error: 'Jam selesai harus setelah jam mulai.',
  });

const byId = z.object({ id: Id });

/** Within those of the batches. */
export const classSessionRoutes = {
  'POST /manage/batches/:id/sessions': {
    summary: 'Add a session',
    status: 201,
    params: byId,
    body: ClassSessionInput,
    response: ManagedSession,
  },
  'PUT /manage/class-sessions/:id': {
    summary: 'Move or rename a session; reminders follow',
    params: byId,
    body: ClassSessionInput,
    response: ManagedSession,
  },
  'DELETE /manage/class-sessions/:id': {
    summary: 'Remove a session that nobody was told about',
    params: byId,
    response: Ok,
  },
  'POST /manage/class-sessions/:id/cancel': {
    summary: 'Call a session off; its people are told why, room and trainers are free again',
    params: byId,
    body: z.object({ reason: line('Alasan', 5, 200) }),
    response: ManagedSession,
  },
} as const satisfies RouteTable;
