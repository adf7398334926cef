import { z } from 'zod';
import { BatchState } from './batches.contract.js';
import { Day, Id, Instant } from './common.js';
import { BatchMode } from './courses.contract.js';
import { LearningGain } from './item-analysis.contract.js';
import type { RouteTable } from './route.js';

/** One of the nine elements of PermenPANRB 14/2017 in a class. Means on the scale 1 to 4, index on 25 to 100. */
export const SurveyElementResult = z
  .object({
    code: z.string(),
    label: z.string(),
    /** Nilai rata-rata (NRR). */
    mean: z.number(),
    index: z.number(),
    grade: z.string(),
    gradeLabel: z.string(),
    /** How many chose 1, 2, 3 and 4. */
    counts: z.array(z.int()),
  })
  .meta({ id: 'SurveyElementResult' });

export const SurveyResult = z
  .object({
    /** Everybody who has or had a seat; of those who left, who answered. */
    invited: z.int(),
    answers: z.int(),
    /** Whole percent of those invited. */
    responsePercent: z.int(),
    /** Fewer answers than this are shown to nobody: they would be no longer anonymous. */
    fewestShown: z.int(),
    /**
     * How many of them the result counts. It grows by `fewestShown` or more: else who looks before and after one answer
     * would read that answer. While the class goes on as many are kept back for its end.
     */
    counted: z.int(),
    /** Null below that number. */
    result: z
      .object({
        elements: z.array(SurveyElementResult),
        /** Sum of the weighted means, 1 to 4. */
        weighted: z.number(),
        /** IKM, 25 to 100. */
        index: z.number(),
        grade: z.string(),
        gradeLabel: z.string(),
        /** Without names, and in no order that tells when they were written. */
        comments: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'SurveyResult' });
export type SurveyResult = z.infer<typeof SurveyResult>;

/** One test of a class: everybody who took it. */
export const TestResult = z
  .object({
    taken: z.int(),
    mean: z.number().nullable(),
    lowest: z.number().nullable(),
    highest: z.number().nullable(),
    /** People with 0-19, 20-39, 40-59, 60-79 and 80-100. */
    spread: z.array(z.int()),
  })
  .meta({ id: 'TestResult' });
export type TestResult = z.infer<typeof TestResult>;

export const SessionAttendance = z
  .object({
    id: Id,
    title: z.string(),
    startsAt: Instant,
    jp: z.number().nullable(),
    trainers: z.array(z.string()),
    /** With attendance recorded, and not cancelled. */
    held: z.boolean(),
    cancelledReason: z.string().nullable(),
    present: z.int(),
    excused: z.int(),
    sick: z.int(),
    absent: z.int(),
    unrecorded: z.int(),
  })
  .meta({ id: 'SessionAttendance' });
export type SessionAttendance = z.infer<typeof SessionAttendance>;

export const ClassEvaluation = z
  .object({
    batchLabel: z.string(),
    courseTitle: z.string(),
    survey: SurveyResult,
    tests: z.object({
      /** The first attempt of each. */
      pre: TestResult,
      /** The best attempt of each. */
      post: TestResult,
      gain: LearningGain,
      /** Of the post test; null when the course asks for none. */
      passing: z.object({ score: z.number(), passed: z.int(), of: z.int(), percent: z.int() }).nullable(),
    }),
    attendance: z.object({
      sessions: z.array(SessionAttendance),
      /** Present, of all people at all sessions held; null before the first. */
      presentPercent: z.number().nullable(),
    }),
  })
  .meta({ id: 'ClassEvaluation' });
export type ClassEvaluation = z.infer<typeof ClassEvaluation>;

export const ReportedParticipant = z
  .object({
    name: z.string(),
    businessName: z.string(),
    regencyName: z.string(),
    state: z.enum(['active', 'completed', 'failed']),
    present: z.int(),
    excused: z.int(),
    sick: z.int(),
    absent: z.int(),
    preTestScore: z.number().nullable(),
    postTestScore: z.number().nullable(),
    finalScore: z.number().nullable(),
    gradeLabel: z.string().nullable(),
    certificateNumber: z.string().nullable(),
  })
  .meta({ id: 'ReportedParticipant' });

/** What the organisers hand in. */
export const ClassReport = z
  .object({
    ...ClassEvaluation.shape,
    mode: BatchMode,
    state: BatchState,
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    place: z.string().nullable(),
    trainers: z.array(z.string()),
    reportedAt: Instant.nullable(),
    reportedBy: z.string().nullable(),
    /** Sentences: what keeps it from being handed in. */
    missing: z.array(z.string()),
    /** Sentences: what a reader will ask about, but may stay. */
    notes: z.array(z.string()),
    numbers: z.object({
      registered: z.int(),
      seated: z.int(),
      women: z.int(),
      disabled: z.int(),
      regencies: z.int(),
      passed: z.int(),
      failed: z.int(),
      withdrawn: z.int(),
      sessionsHeld: z.int(),
      jpHeld: z.number(),
    }),
    participants: z.array(ReportedParticipant),
  })
  .meta({ id: 'ClassReport' });
export type ClassReport = z.infer<typeof ClassReport>;

const one = z.object({ id: Id });

export const evaluationRoutes = {
  'GET /manage/batches/:id/evaluation': {
    summary: 'Survey, tests and attendance of a class on one page',
    params: one,
    response: ClassEvaluation,
  },
  'GET /manage/batches/:id/evaluation/file': {
    summary: 'The same as XLSX',
    params: one,
    response: z.unknown(),
    raw: 'download',
  },
  'GET /manage/batches/:id/report': {
    summary: 'The class report, and what is still missing from it',
    params: one,
    response: ClassReport,
  },
  'GET /manage/batches/:id/report/file': {
    summary: 'The same as XLSX',
    params: one,
    response: z.unknown(),
    raw: 'download',
  },
} as const satisfies RouteTable;
