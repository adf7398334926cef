import { z } from 'zod';
import { Id, Instant } from './common.js';
import { QuestionKind } from './lessons.contract.js';
import type { RouteTable } from './route.js';

/** Words beside the figures. `too_easy` p > 0.9, `too_hard` p < 0.3, `weak` discrimination < 0.2, `few` under 10 answers. */
export const ItemVerdict = z.enum(['good', 'too_easy', 'too_hard', 'weak', 'few']);
export type ItemVerdict = z.infer<typeof ItemVerdict>;

/** One question in one quiz or test of a class, from first attempts that were handed in. */
export const ItemAnalysis = z
  .object({
    quizCode: z.string(),
    quizTitle: z.string(),
    code: z.string(),
    kind: QuestionKind,
    text: z.string(),
    /** First attempts that asked it; an unanswered one counts as wrong. */
    answers: z.int(),
    /** Share of right answers, 0-1. Null without answers. */
    difficulty: z.number().nullable(),
    /** Point-biserial correlation with the score of the other questions. Null under 10 answers or when nothing varies. */
    discrimination: z.number().nullable(),
    /** How often each choice was made, most frequent first (at most 12; open answers as written). `right`: part of the key. */
    choices: z.array(z.object({ id: z.string(), text: z.string(), count: z.int(), right: z.boolean() })),
    unanswered: z.int(),
    verdicts: z.array(ItemVerdict),
    /** The same in Indonesian: "terlalu mudah", "daya beda lemah". */
    words: z.string(),
  })
  .meta({ id: 'ItemAnalysis' });
export type ItemAnalysis = z.infer<typeof ItemAnalysis>;

/** Pre and post test of a class: only learners with both; first pre test, best post test. */
export const LearningGain = z
  .object({
    learners: z.int(),
    withBoth: z.int(),
    /** Means in percent; null when nobody has both. */
    preMean: z.number().nullable(),
    postMean: z.number().nullable(),
    /** Hake's g of the means: (post - pre) / (100 - pre). Null when pre is 100. */
    gain: z.number().nullable(),
    /** g per learner: high from 0.7, medium from 0.3. `full`: began with 100, so g says nothing. */
    distribution: z.object({ low: z.int(), medium: z.int(), high: z.int(), full: z.int() }),
    band: z.enum(['low', 'medium', 'high']).nullable(),
  })
  .meta({ id: 'LearningGain' });
export type LearningGain = z.infer<typeof LearningGain>;

/** An attempt under way in a class. */
export const OpenAttempt = z
  .object({
    id: Id,
    enrolmentId: Id,
    learnerName: z.string(),
    quizCode: z.string(),
    title: z.string(),
    startedAt: Instant,
    /** Null: no time limit. */
    deadlineAt: Instant.nullable(),
    answered: z.int(),
    questions: z.int(),
    /** Minutes given so far beyond the limit. */
    extraMinutes: z.int(),
  })
  .meta({ id: 'OpenAttempt' });
export type OpenAttempt = z.infer<typeof OpenAttempt>;

const one = z.object({ id: Id });

export const itemAnalysisRoutes = {
  'GET /manage/batches/:id/item-analysis': {
    summary: 'How hard each question of a class was and how well it tells learners apart',
    params: one,
    response: z.object({ batchLabel: z.string(), courseTitle: z.string(), items: z.array(ItemAnalysis) }),
  },
  'GET /manage/batches/:id/learning-gain': {
    summary: 'How much a class gained between pre and post test',
    params: one,
    response: LearningGain.extend({ batchLabel: z.string(), courseTitle: z.string() }),
  },
  'GET /bank/item-analysis': {
    summary: 'The same over all classes of a course',
    query: z.object({ course: Id }),
    response: z.object({ courseTitle: z.string(), items: z.array(ItemAnalysis) }),
  },
  'GET /manage/batches/:id/attempts': {
    summary: 'Quizzes and tests under way in a class',
    params: one,
    response: z.object({ items: z.array(OpenAttempt) }),
  },
  'POST /manage/attempts/:id/extend': {
    summary:
      'Give a learner more time in an attempt under way; counted from now when the time was already over',
    params: one,
    body: z.object({
      minutes: z.int({ error: 'Isi menit dengan bilangan bulat.' }).min(1).max(240),
      /** Made on the device per tap: the same one sent twice adds once. */
      requestId: Id,
    }),
    response: OpenAttempt,
  },
} as const satisfies RouteTable;
