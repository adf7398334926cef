import { z } from 'zod';
import { Code, Id, Instant, Ok, paragraph } from './common.js';
import { Lesson, QuestionKind } from './lessons.contract.js';
import type { RouteTable } from './route.js';

/** A thing that happened while learning. `id` is made on the device, so a batch may arrive late, twice or out of order. */
export const LearningEvent = z
  .object({
    id: Id,
    lessonCode: Code,
    kind: z.enum(['opened', 'position', 'completed']),
    position: z.number().min(0).max(1).default(0),
    /** The place to go on from: block of the text (0-based), second of the recording. */
    anchor: z
      .object({
        block: z.int().min(0).max(100_000).nullable(),
        second: z.number().min(0).max(1_000_000).nullable(),
      })
      .optional(),
    occurredAt: Instant,
  })
  .meta({ id: 'LearningEvent' });
export type LearningEvent = z.infer<typeof LearningEvent>;

export const Question = z
  .object({
    code: z.string(),
    kind: QuestionKind,
    text: z.string(),
    /** What to choose, pair up or put in order; empty where a learner writes or points. */
    options: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Right-hand side of a matching question, in the order of this attempt. */
    matches: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Written behind a number, e.g. `gram`. Empty: none. */
    unit: z.string(),
    /** Picture of a hotspot question. */
    imageUrl: z.string().nullable(),
    imageAlt: z.string(),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

export const AnswerFeedback = z
  .object({
    correct: z.boolean(),
    feedback: z.string(),
    key: z.array(z.string()),
    /** What was written for the options that were chosen; only those that have it. */
    optionFeedback: z.array(z.object({ id: z.string(), text: z.string() })),
  })
  .meta({ id: 'AnswerFeedback' });
export type AnswerFeedback = z.infer<typeof AnswerFeedback>;

export const Attempt = z
  .object({
    id: Id,
    enrolmentId: Id,
    /** A quiz lesson's code, or `pre` / `post` for the tests. */
    quizCode: z.string(),
    title: z.string(),
    number: z.int(),
    maxAttempts: z.int(),
    passingScore: z.int().nullable(),
    /** Null = no time limit. */
    deadlineAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    score: z.number().nullable(),
    passed: z.boolean().nullable(),
    questions: z.array(
      z.object({
        ...Question.shape,
        choice: z.array(z.string()),
        /** Present at once in quizzes, after submitting in tests. */
        feedback: AnswerFeedback.nullable(),
      }),
    ),
  })
  .meta({ id: 'Attempt' });
export type Attempt = z.infer<typeof Attempt>;

/** A lesson of my class. `position` never falls; `resume` is the newest place, from whichever device. */
export const ClassLesson = z
  .object({
    lesson: Lesson,
    done: z.boolean(),
    position: z.number(),
    resume: z.object({ block: z.int().nullable(), second: z.number().nullable(), at: Instant }).nullable(),
    /** Of a quiz: the attempt under way, on whichever device it was begun. A device without a signal does not know. */
    openAttemptId: Id.nullable().optional(),
  })
  .meta({ id: 'ClassLesson' });
export type ClassLesson = z.infer<typeof ClassLesson>;

const QuizCode = z.string().regex(/^(pre|post|[A-Z0-9-]{1,20})$/, { error: 'Kuis tidak dikenal.' });
const Rating = z
  .int({ error: 'Pilih nilai 1 sampai 4.' })
  .min(1, { error: 'Pilih nilai 1 sampai 4.' })
  .max(4, { error: 'Pilih nilai 1 sampai 4.' });

export const learningRoutes = {
  'GET /enrolments/:id/lessons/:code': {
    summary: 'A lesson of my class with where I stopped',
    params: z.object({ id: Id, code: Code }),
    response: ClassLesson,
  },
  'POST /enrolments/:id/events': {
    summary: 'Record learning events; the same event twice counts once',
    params: z.object({ id: Id }),
    body: z.object({ events: z.array(LearningEvent).min(1).max(200) }),
    response: z.object({
      accepted: z.int(),
      duplicates: z.int(),
      unknownLessons: z.array(z.string()),
    }),
  },
  'POST /enrolments/:id/quizzes/:code/attempts': {
    summary: 'Start an attempt, or go on with the one under way',
    params: z.object({ id: Id, code: QuizCode }),
    response: Attempt,
  },
  'GET /attempts/:id': { summary: 'One of my attempts', params: z.object({ id: Id }), response: Attempt },
  'PUT /attempts/:id/answers/:question': {
    summary: 'Save an answer; quizzes tell at once whether it is right',
    params: z.object({ id: Id, question: Code }),
    body: z.object({ choice: z.array(z.string().max(200)).min(1, { error: 'Pilih jawaban dulu.' }).max(20) }),
    response: z.object({ feedback: AnswerFeedback.nullable() }),
  },
  'POST /attempts/:id/submit': {
    summary: 'Hand in an attempt',
    params: z.object({ id: Id }),
    response: Attempt,
  },
  'GET /survey-elements': {
    summary: 'The nine elements of the satisfaction survey (PermenPANRB 14/2017)',
    response: z.object({ items: z.array(z.object({ code: z.string(), label: z.string() })) }),
  },
  'POST /enrolments/:id/survey': {
    summary: 'Rate the class, once',
    params: z.object({ id: Id }),
    body: z.object({
      ratings: z.object({
        U1: Rating,
        U2: Rating,
        U3: Rating,
        U4: Rating,
        U5: Rating,
        U6: Rating,
        U7: Rating,
        U8: Rating,
        U9: Rating,
      }),
      comment: paragraph('Saran', 2000).default(''),
    }),
    response: Ok,
  },
} as const satisfies RouteTable;
