import { z } from 'zod';
import { Assignment } from './assignments.contract.js';
import { Code, Id, Instant } from './common.js';
import { LessonKind } from './lessons.contract.js';
import { ClassLesson, Question } from './learning.contract.js';
import type { RouteTable } from './route.js';

/** What saving costs, by type. Video is its 240p rendition. */
export const OfflineBytes = z
  .object({ text: z.int(), images: z.int(), audio: z.int(), video: z.int(), files: z.int() })
  .meta({ id: 'OfflineBytes' });
export type OfflineBytes = z.infer<typeof OfflineBytes>;

/** `version` changes when anything that would be saved changes. */
export const OfflineLesson = z
  .object({
    code: z.string(),
    title: z.string(),
    kind: LessonKind,
    version: z.string(),
    bytes: OfflineBytes,
  })
  .meta({ id: 'OfflineLesson' });
export type OfflineLesson = z.infer<typeof OfflineLesson>;

/** A question with its key: quizzes teach, so the device may answer at once. Never one of a test. */
export const OfflineQuestion = Question.extend({
  key: z.array(z.string()),
  /** How far a number may be off. */
  tolerance: z.number(),
  points: z.number(),
  feedbackCorrect: z.string(),
  feedbackWrong: z.string(),
  optionFeedback: z.array(z.object({ id: z.string(), text: z.string() })),
}).meta({ id: 'OfflineQuestion' });
export type OfflineQuestion = z.infer<typeof OfflineQuestion>;

export const OfflineQuiz = z
  .object({
    title: z.string(),
    passingScore: z.int().nullable(),
    maxAttempts: z.int(),
    attemptsUsed: z.int(),
    /** Every question of any attempt that is left, each once. */
    questions: z.array(OfflineQuestion),
    /** Codes that each attempt asks, in order; the first is that of attempt `attemptsUsed + 1`. Only these count. */
    draws: z.array(z.array(z.string())),
  })
  .meta({ id: 'OfflineQuiz' });
export type OfflineQuiz = z.infer<typeof OfflineQuiz>;

export const OfflineAttemptResult = z
  .object({
    id: Id,
    /** False: kept, but not one of the attempts; `detail` says why. */
    counted: z.boolean(),
    score: z.number().nullable(),
    passed: z.boolean().nullable(),
    detail: z.string(),
  })
  .meta({ id: 'OfflineAttemptResult' });
export type OfflineAttemptResult = z.infer<typeof OfflineAttemptResult>;

const mine = z.object({ id: Id });

export const offlineRoutes = {
  'GET /enrolments/:id/offline': {
    summary: 'What can be saved on the device, with its size and version',
    params: mine,
    response: z.object({
      enrolmentId: Id,
      courseTitle: z.string(),
      modules: z.array(z.object({ code: z.string(), title: z.string(), lessons: z.array(OfflineLesson) })),
    }),
  },
  'GET /enrolments/:id/offline/lessons/:code': {
    summary: 'Everything that a lesson needs without a signal; tests never',
    params: z.object({ id: Id, code: Code }),
    response: z.object({
      version: z.string(),
      lesson: ClassLesson,
      /** Null: not a quiz, or one that can only be done with a signal (a time limit). */
      quiz: OfflineQuiz.nullable(),
      assignment: Assignment.nullable(),
      files: z.array(z.object({ url: z.string(), bytes: z.int() })),
    }),
  },
  'POST /enrolments/:id/offline/attempts': {
    summary: 'Hand in a quiz that was done without a signal; the same id twice is the same attempt',
    params: mine,
    body: z.object({
      /** Made on the device. */
      id: Id,
      lessonCode: Code,
      /** Which attempt this is on the device: says which of the given draws was asked. */
      number: z.int().min(1).max(1_000),
      startedAt: Instant,
      finishedAt: Instant,
      answers: z
        .array(
          z.object({
            question: Code,
            choice: z.array(z.string().max(200)).min(1, { error: 'Pilih jawaban dulu.' }).max(20),
            answeredAt: Instant,
          }),
        )
        .min(1, { error: 'Jawab soal dulu.' })
        .max(200),
    }),
    response: OfflineAttemptResult,
  },
} as const satisfies RouteTable;
