import { z } from 'zod';
import { Id, Instant, line } from './common.js';
import type { RouteTable } from './route.js';

export const AttendanceStatus = z.enum(['present', 'excused', 'sick', 'absent']);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;

/** `list`: by staff. `qr`, `code`: by the person, signed in. `…_phone`: somebody who typed the person's phone number. */
export const AttendanceMethod = z.enum(['list', 'qr', 'code', 'qr_phone', 'code_phone']);
export type AttendanceMethod = z.infer<typeof AttendanceMethod>;

/** One step of the trail. `applied` false: it arrived after a newer correction and changed nothing. */
export const AttendanceChange = z
  .object({
    id: Id,
    before: AttendanceStatus.nullable(),
    after: AttendanceStatus,
    applied: z.boolean(),
    method: AttendanceMethod,
    reason: z.string().nullable(),
    by: z.string(),
    occurredAt: Instant,
  })
  .meta({ id: 'AttendanceChange' });

/**
 * Where somebody stands under the course's attendance rule: `fine`; `risk`: below it so far, and still within reach;
 * `lost`: out of reach. Missed are sessions that are over and in which the person was marked as not there.
 */
export const AttendanceOutlook = z
  .object({
    level: z.enum(['fine', 'risk', 'lost']),
    percent: z.number(),
    sessions: z.int(),
    /** Sessions to be present in. */
    needed: z.int(),
    present: z.int(),
    missed: z.int(),
    /** Checked in with a typed phone number, and not confirmed yet. */
    pending: z.int(),
  })
  .meta({ id: 'AttendanceOutlook' });
export type AttendanceOutlook = z.infer<typeof AttendanceOutlook>;

export const AttendanceRow = z
  .object({
    enrolmentId: Id,
    name: z.string(),
    status: AttendanceStatus.nullable(),
    method: AttendanceMethod.nullable(),
    /** Somebody typed the person's phone number; counts once the trainer confirms. */
    pending: z.boolean(),
    /** Null where the course asks for no attendance. */
    outlook: AttendanceOutlook.nullable(),
    changes: z.array(AttendanceChange),
  })
  .meta({ id: 'AttendanceRow' });

const SessionHead = z
  .object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant, place: z.string() })
  .meta({ id: 'AttendanceSession' });

/** What the hall sees: renewed by the server's clock; none while people cannot check in. */
export const CheckInBoard = z
  .object({
    session: SessionHead,
    batchId: Id,
    state: z.enum(['early', 'open', 'over', 'closed']),
    opensAt: Instant,
    /** The address without its scheme, for people who type. */
    address: z.string(),
    current: z
      .object({
        /** The address in the QR, and the QR as an SVG document. */
        url: z.string(),
        svg: z.string(),
        code: z.string(),
        /** Milliseconds until both have a successor; each is accepted for one more step. */
        freshForMs: z.int(),
      })
      .nullable(),
    present: z.int(),
    /** Waiting for the trainer to confirm; not among `present`. */
    pending: z.int(),
    total: z.int(),
  })
  .meta({ id: 'CheckInBoard' });

const byId = z.object({ id: Id });

export const attendanceRoutes = {
  'GET /manage/class-sessions/:id/attendance': {
    summary: 'Attendance list of a session, each row with its trail',
    params: byId,
    response: z.object({ session: SessionHead, batchId: Id, items: z.array(AttendanceRow) }),
  },
  'PUT /manage/class-sessions/:id/attendance': {
    summary: 'Record attendance, any number of people at once; the newest observation wins',
    params: byId,
    body: z.object({
      /** What the sender's clock says now, so that a wrong clock does not win over others. */
      deviceTime: Instant.optional(),
      items: z
        .array(
          z.object({
            enrolmentId: Id,
            status: AttendanceStatus,
            changeId: Id.optional(),
            occurredAt: Instant.optional(),
            reason: line('Alasan', 3, 200).optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    response: z.object({ recorded: z.int() }),
  },
  'GET /manage/batches/:id/attendance-warnings': {
    summary: 'People of a class who miss too much, the worst first',
    params: byId,
    response: z.object({
      items: z.array(z.object({ enrolmentId: Id, name: z.string(), outlook: AttendanceOutlook })),
    }),
  },
  'GET /manage/class-sessions/:id/check-in': {
    summary: 'QR and code of this moment, and how many are there',
    params: byId,
    response: CheckInBoard,
  },
} as const satisfies RouteTable;
