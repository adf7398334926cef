import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import { BatchMode, BatchSummary } from './courses.contract.js';
import type { RouteTable } from './route.js';

export const BatchState = z.enum(['draft', 'open', 'running', 'closed', 'cancelled']);
export type BatchState = z.infer<typeof BatchState>;
export const CertificationState = z.enum(['none', 'submitted', 'approved', 'returned']);
export type CertificationState = z.infer<typeof CertificationState>;
export const AttendanceStatus = z.enum(['present', 'excused', 'sick', 'absent']);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;

// A slip of the keyboard (year 0202) is a wrong field here, not an error of the calendar behind.
const plausible = (value: string) => value >= '2020' && value < '2200';
const BatchDay = Day.refine(plausible, { error: 'Periksa tahunnya.' });
const BatchInstant = Instant.refine(plausible, { error: 'Periksa tahunnya.' });

/** One dated meeting of an angkatan (Sesi). */
export const ClassSession = z
  .object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant, place: z.string() })
  .meta({ id: 'ClassSession' });
export type ClassSession = z.infer<typeof ClassSession>;

export const ClassSessionInput = z
  .object({
    title: line('Judul sesi', 3, 120),
    startsAt: BatchInstant,
    endsAt: BatchInstant,
    place: line('Tempat', 2, 120),
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
  })
  .refine((batch) => batch.mode === 'self_paced' || (batch.startsOn && batch.endsOn), {
    path: ['startsOn'],
    error: 'Isi tanggal mulai dan selesai.',
  })
  .refine((batch) => batch.mode === 'self_paced' || batch.capacity !== null, {
    path: ['capacity'],
    error: 'Isi jumlah kursi.',
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
    registrationOpensAt: Instant.nullable(),
    assignmentDueAt: Instant.nullable(),
  })
  .meta({ id: 'ManagedBatch' });
export type ManagedBatch = z.infer<typeof ManagedBatch>;

export const ManagedBatchDetail = z
  .object({
    ...ManagedBatch.shape,
    sessions: z.array(ClassSession),
    trainers: z.array(z.object({ id: Id, name: z.string() })),
    /** Moves that are possible from the present state. */
    moves: z.array(z.enum(['open', 'start', 'close', 'cancel'])),
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

export const AttendanceRow = z
  .object({ enrolmentId: Id, name: z.string(), status: AttendanceStatus.nullable() })
  .meta({ id: 'AttendanceRow' });

const byId = z.object({ id: Id });

export const batchRoutes = {
  'GET /manage/batches': {
    summary: 'Angkatan, newest first',
    query: Paging.extend({
      state: BatchState.optional(),
      certification: CertificationState.optional(),
      course: Id.optional(),
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
    summary: 'Open, start, close or cancel an angkatan',
    params: byId,
    body: z.object({ move: z.enum(['open', 'start', 'close', 'cancel']) }),
    response: ManagedBatchDetail,
  },
  'POST /manage/batches/:id/sessions': {
    summary: 'Add a session',
    status: 201,
    params: byId,
    body: ClassSessionInput,
    response: ClassSession,
  },
  'PUT /manage/class-sessions/:id': {
    summary: 'Move or rename a session; reminders follow',
    params: byId,
    body: ClassSessionInput,
    response: ClassSession,
  },
  'DELETE /manage/class-sessions/:id': { summary: 'Remove a session', params: byId, response: Ok },
  'GET /manage/batches/:id/participants': {
    summary: 'People of an angkatan with their results',
    params: byId,
    query: Paging.extend({
      state: EnrolmentState.optional(),
      sort: z.enum(['name', 'requested', 'progress']).default('name'),
    }),
    response: pageOf(BatchParticipant),
  },
  'GET /manage/class-sessions/:id/attendance': {
    summary: 'Attendance list of a session',
    params: byId,
    response: z.object({ session: ClassSession, batchId: Id, items: z.array(AttendanceRow) }),
  },
  'PUT /manage/class-sessions/:id/attendance': {
    summary: 'Record attendance, any number of people at once',
    params: byId,
    body: z.object({
      items: z
        .array(z.object({ enrolmentId: Id, status: AttendanceStatus }))
        .min(1)
        .max(500),
    }),
    response: z.object({ recorded: z.int() }),
  },
  'GET /manage/trainers': {
    summary: 'Accounts that can train',
    response: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  },
} as const satisfies RouteTable;
