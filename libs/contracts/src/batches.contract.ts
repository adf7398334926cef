import { z } from 'zod';
import { batchTermsInput } from './batch-terms.js';
import { Day, Id, Instant, Ok, Paging, line, pageOf, paragraph } from './common.js';
import { BatchMode, BatchSummary } from './courses.contract.js';
import type { RouteTable } from './route.js';

export const BatchState = z.enum([
  'draft',
  'open',
  'tentative',
  'confirmed',
  'running',
  'closed',
  'reported',
  'cancelled',
]);
export type BatchState = z.infer<typeof BatchState>;
export const BatchMove = z.enum(['open', 'hold', 'confirm', 'reopen', 'start', 'close', 'report', 'cancel']);
export type BatchMove = z.infer<typeof BatchMove>;
/** The way of a class to its certificates: handed in, verified, approved (numbered), signed (sealed), published. */
export const CertificationState = z.enum([
  'none',
  'returned',
  'submitted',
  'verified',
  'approved',
  'signed',
  'published',
]);
export type CertificationState = z.infer<typeof CertificationState>;

// A slip of the keyboard (year 0202) is a wrong field here, not an error of the calendar behind.
const plausible = (value: string) => value >= '2020' && value < '2200';
const BatchDay = Day.refine(plausible, { error: 'Periksa tahunnya.' });
const BatchInstant = Instant.refine(plausible, { error: 'Periksa tahunnya.' });

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

export const BatchInput = z
  .object({
    courseId: Id,
    mode: BatchMode,
    capacity: z
      .int({ error: 'Isi jumlah kursi dengan angka.' })
      .min(1, { error: 'Kursi paling sedikit 1.' })
      .max(10_000)
      .nullable(),
    startsOn: BatchDay.nullable(),
    endsOn: BatchDay.nullable(),
    registrationOpensAt: BatchInstant.nullable(),
    registrationClosesAt: BatchInstant.nullable(),
    assignmentDueAt: BatchInstant.nullable(),
    place: line('Tempat', 2, 120).nullable(),
    trainerIds: z.array(Id).max(20).default([]),
    ...batchTermsInput,
  })
  .refine((batch) => batch.mode === 'self_paced' || (batch.startsOn && batch.endsOn), {
    path: ['startsOn'],
    error: 'Isi tanggal mulai dan selesai.',
  })
  .refine((batch) => batch.mode === 'self_paced' || batch.capacity !== null, {
    path: ['capacity'],
    error: 'Isi jumlah kursi.',
  })
  .refine(({ minSeats, capacity }) => !minSeats || capacity === null || minSeats <= capacity, {
    path: ['minSeats'],
    error: 'Peserta paling sedikit tidak boleh lebih dari jumlah kursi.',
  })
  .refine((batch) => batch.mode !== 'self_paced' || batch.admission !== 'selection', {
    path: ['admission'],
    error: 'Belajar mandiri tidak memakai seleksi.',
  })
  .refine((batch) => !batch.startsOn || !batch.endsOn || batch.endsOn >= batch.startsOn, {
    path: ['endsOn'],
    error: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
  })
  .refine(
    ({ registrationOpensAt: opens, registrationClosesAt: closes }) =>
      !opens || !closes || Date.parse(closes) > Date.parse(opens),
    { path: ['registrationClosesAt'], error: 'Pendaftaran harus ditutup setelah dibuka.' },
  )
  .refine(
    ({ registrationClosesAt: closes, endsOn }) =>
      !closes || !endsOn || Date.parse(closes) <= Date.parse(`${endsOn}T23:59:59+07:00`),
    { path: ['registrationClosesAt'], error: 'Pendaftaran harus ditutup sebelum kelas selesai.' },
  );

export const ManagedBatch = z
  .object({
    ...BatchSummary.shape,
    courseId: Id,
    courseSlug: z.string(),
    courseTitle: z.string(),
    state: BatchState,
    certification: CertificationState,
    taken: z.int(),
    completed: z.int(),
    minSeats: z.int().nullable(),
    /** It starts within three days and has fewer people than it needs. */
    lowUptake: z.boolean(),
    assignmentDueAt: Instant.nullable(),
  })
  .meta({ id: 'ManagedBatch' });
export type ManagedBatch = z.infer<typeof ManagedBatch>;

export const ManagedBatchDetail = z
  .object({
    ...ManagedBatch.shape,
    sessions: z.array(ManagedSession),
    trainers: z.array(z.object({ id: Id, name: z.string() })),
    /** Moves that are possible from the present state. */
    moves: z.array(BatchMove),
    /** Why it was cancelled, or goes on with few people. */
    moveReason: z.string().nullable(),
    reportedAt: Instant.nullable(),
    reportedBy: z.string().nullable(),
  })
  .meta({ id: 'ManagedBatchDetail' });
export type ManagedBatchDetail = z.infer<typeof ManagedBatchDetail>;

export const EnrolmentState = z.enum(['waiting', 'active', 'completed', 'failed', 'withdrawn']);
export type EnrolmentState = z.infer<typeof EnrolmentState>;

export const BatchParticipant = z
  .object({
    enrolmentId: Id,
    name: z.string(),
    businessName: z.string().nullable(),
    regencyName: z.string(),
    state: EnrolmentState,
    waitingPosition: z.int().nullable(),
    requestedAt: Instant,
    lessonsPercent: z.int(),
    attendancePercent: z.int().nullable(),
    postTestScore: z.number().nullable(),
    finalAssignmentScore: z.number().nullable(),
    finalScore: z.number().nullable(),
    gradeLabel: z.string().nullable(),
  })
  .meta({ id: 'BatchParticipant' });
export type BatchParticipant = z.infer<typeof BatchParticipant>;

const byId = z.object({ id: Id });

export const batchRoutes = {
  'GET /manage/batches': {
    summary: 'Angkatan, newest first',
    query: Paging.extend({
      state: BatchState.optional(),
      certification: CertificationState.optional(),
      course: Id.optional(),
      /** coming: people can still get in. low_uptake: those of them that start soon with too few. */
      stage: z.enum(['coming', 'low_uptake']).optional(),
      sort: z.enum(['newest', 'starts_on', 'course']).default('newest'),
    }),
    response: pageOf(ManagedBatch),
  },
  'POST /manage/batches': {
    summary: 'Prepare an angkatan of the published version',
    status: 201,
    body: BatchInput,
    response: ManagedBatchDetail,
  },
  'GET /manage/batches/:id': { summary: 'One angkatan', params: byId, response: ManagedBatchDetail },
  'PUT /manage/batches/:id': {
    summary: 'Change an angkatan; reminders follow',
    params: byId,
    body: BatchInput,
    response: ManagedBatchDetail,
  },
  'POST /manage/batches/:id/move': {
    summary: 'Move an angkatan on: open, hold, confirm, reopen, start, close, report, cancel',
    params: byId,
    body: z.object({ move: BatchMove, reason: paragraph('Alasan', 500).optional() }),
    response: ManagedBatchDetail,
  },
  'POST /manage/batches/:id/copy': {
    summary: 'A new draft like this one, with its dates and sessions moved by whole days',
    status: 201,
    params: byId,
    body: z.object({ startsOn: BatchDay }),
    response: z.object({
      batch: ManagedBatchDetail,
      /** What could not be taken along, as sentences. */
      left: z.array(z.string()),
    }),
  },
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
  'GET /manage/batches/:id/participants': {
    summary: 'People of an angkatan with their results',
    params: byId,
    query: Paging.extend({
      state: EnrolmentState.optional(),
      sort: z.enum(['name', 'requested', 'progress']).default('name'),
    }),
    response: pageOf(BatchParticipant),
  },
  'GET /manage/trainers': {
    summary: 'Accounts that can train',
    response: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  },
} as const satisfies RouteTable;
