import { z } from 'zod';
import { AttendanceOutlook } from './attendance.contract.js';
import { Id, Instant } from './common.js';
import { BatchMode, BatchSummary } from './courses.contract.js';
import { LessonKind } from './lessons.contract.js';
import { EnrolmentState } from './batches.contract.js';
import { ClassSession } from './class-sessions.contract.js';
import type { RouteTable } from './route.js';

export const EnrolmentSummary = z
  .object({
    id: Id,
    state: EnrolmentState,
    waitingPosition: z.int().nullable(),
    courseSlug: z.string(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    mode: BatchMode,
    lessonsPercent: z.int(),
    nextLesson: z
      .object({ code: z.string(), title: z.string(), moduleTitle: z.string(), kind: LessonKind })
      .nullable(),
    nextSession: ClassSession.nullable(),
    assignmentDueAt: Instant.nullable(),
    certificateId: Id.nullable(),
    /** Why the angkatan was called off, empty when nobody wrote it; null when it was not. */
    calledOff: z.string().nullable(),
    /** The next session has another time or place than was announced first. */
    nextSessionMoved: z.boolean(),
    /** The angkatan from which the learner came here. */
    movedFrom: z.string().nullable(),
  })
  .meta({ id: 'EnrolmentSummary' });
export type EnrolmentSummary = z.infer<typeof EnrolmentSummary>;

/** One line of the completion rule with where the learner stands. Scores are 0–100; null = nothing yet. */
export const Requirement = z
  .object({
    key: z.enum(['lessons', 'attendance', 'post_test', 'final_assignment', 'survey']),
    needed: z.number(),
    reached: z.number().nullable(),
    met: z.boolean(),
  })
  .meta({ id: 'Requirement' });
export type Requirement = z.infer<typeof Requirement>;

export const LessonProgress = z
  .object({
    code: z.string(),
    title: z.string(),
    kind: LessonKind,
    minutes: z.int(),
    done: z.boolean(),
    /** 0–1, how far down the lesson the learner was: resume there. */
    position: z.number(),
    /** Best so far, 0–100, of a lesson that is a package; null for others. */
    score: z.number().nullable().optional(),
  })
  .meta({ id: 'LessonProgress' });

/** `score` is the best so far; `minutes` is the time limit. */
const TestFacts = {
  score: z.number().nullable(),
  attemptsLeft: z.int(),
  questions: z.int(),
  minutes: z.int(),
  /** The attempt under way, to go on with after a reload; null: none. */
  openAttemptId: Id.nullable(),
};

export const EnrolmentDetail = z
  .object({
    ...EnrolmentSummary.shape,
    modules: z.array(
      z.object({ code: z.string(), title: z.string(), jp: z.int(), lessons: z.array(LessonProgress) }),
    ),
    preTest: z.object(TestFacts),
    postTest: z.object({ ...TestFacts, unlocked: z.boolean() }),
    finalAssignment: z.object({
      code: z.string(),
      title: z.string(),
      state: z.enum(['not_sent', 'sent', 'revise', 'passed', 'failed']),
      score: z.number().nullable(),
    }),
    surveyDone: z.boolean(),
    sessions: z.array(ClassSession),
    requirements: z.array(Requirement),
    /** Null where the course asks for no attendance. */
    attendance: AttendanceOutlook.nullable(),
    finalScore: z.number().nullable(),
    gradeLabel: z.string().nullable(),
    batch: BatchSummary,
    /** The seat or the place in the queue can still be given up. */
    mayLeave: z.boolean(),
  })
  .meta({ id: 'EnrolmentDetail' });
export type EnrolmentDetail = z.infer<typeof EnrolmentDetail>;

/** What a move does, in plain words, before it is done. */
const TransferPreview = z
  .object({
    /** The same version of the course is taught there. */
    sameVersion: z.boolean(),
    comes: z.array(z.string()),
    stays: z.array(z.string()),
  })
  .meta({ id: 'TransferPreview' });
export type TransferPreview = z.infer<typeof TransferPreview>;

export const enrolmentRoutes = {
  'POST /enrolments': {
    summary: 'Enrol in an angkatan, or join its waiting list when it is full',
    status: 201,
    body: z.object({ batchId: Id, businessId: Id }),
    response: EnrolmentSummary,
  },
  'GET /me/enrolments': { summary: 'My classes', response: z.object({ items: z.array(EnrolmentSummary) }) },
  'GET /enrolments/:id': {
    summary: 'One of my classes with progress and requirements',
    params: z.object({ id: Id }),
    response: EnrolmentDetail,
  },
  'POST /enrolments/:id/withdraw': {
    summary: 'Give my seat or waiting place to somebody else',
    params: z.object({ id: Id }),
    response: EnrolmentSummary,
  },
  'POST /enrolments/:id/transfer': {
    summary: 'Move to another angkatan of the same course: a seat there first, then this one is given up',
    params: z.object({ id: Id }),
    body: z.object({
      batchId: Id,
      /** The learner was asked, and would rather wait there than stay here. */
      waitIfFull: z.boolean().default(false),
    }),
    response: EnrolmentSummary,
  },
  'GET /enrolments/:id/transfer': {
    summary: 'What comes along when I move to another angkatan, and what does not',
    params: z.object({ id: Id }),
    query: z.object({ batchId: Id }),
    response: TransferPreview,
  },
} as const satisfies RouteTable;
