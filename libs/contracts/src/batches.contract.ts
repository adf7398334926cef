import { z } from 'zod';
import { BatchDay, BatchInput } from './batch-input.js';
import { ManagedSession, classSessionRoutes } from './class-sessions.contract.js';
import { Id, Instant, Paging, pageOf, paragraph } from './common.js';
import { BatchSummary } from './courses.contract.js';
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
  ...classSessionRoutes,
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
