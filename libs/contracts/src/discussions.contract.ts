import { z } from 'zod';
import { Code, Id, Instant, isPrintable, Ok, Paging, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const QUESTION_MAX = 1000;
export const ANSWER_MAX = 2000;
/** This many reports hide a question until a trainer decides. */
export const REPORTS_TO_HIDE = 2;

/** Text of several lines that somebody wrote for others. */
const words = (label: string, max: number) =>
  z
    .string({ error: `${label} belum diisi.` })
    .trim()
    .min(1, { error: `${label} belum diisi.` })
    .max(max, { error: `${label} paling banyak ${max} huruf.` })
    .refine(isPrintable, { error: `${label} memuat tanda yang tidak dapat ditampilkan.` });

export const ReportReason = z.enum(['rude', 'personal_data', 'advertising', 'other'], {
  error: 'Pilih alasan laporan.',
});
export type ReportReason = z.infer<typeof ReportReason>;

export const DiscussionAnswer = z
  .object({
    id: Id,
    text: z.string(),
    trainerName: z.string(),
    /** The one that stands first: "Jawaban pelatih". */
    chosen: z.boolean(),
    createdAt: Instant,
  })
  .meta({ id: 'DiscussionAnswer' });
export type DiscussionAnswer = z.infer<typeof DiscussionAnswer>;

/** A question under a lesson as one learner sees it. */
export const DiscussionQuestion = z
  .object({
    id: Id,
    lessonCode: z.string(),
    /** Null: the lesson is not part of this learner's version of the course. */
    lessonTitle: z.string().nullable(),
    text: z.string(),
    /** First name for classmates; null for people of another angkatan. */
    askedBy: z.string().nullable(),
    mine: z.boolean(),
    /** Others do not see it: reported, or hidden by a trainer. */
    hidden: z.boolean(),
    hiddenReason: z.string().nullable(),
    reportedByMe: z.boolean(),
    createdAt: Instant,
    answers: z.array(DiscussionAnswer),
  })
  .meta({ id: 'DiscussionQuestion' });
export type DiscussionQuestion = z.infer<typeof DiscussionQuestion>;

/** The same for the trainers of the class. */
export const ManagedQuestion = z
  .object({
    id: Id,
    courseTitle: z.string(),
    batchId: Id,
    batchLabel: z.string(),
    lessonCode: z.string(),
    lessonTitle: z.string().nullable(),
    text: z.string(),
    askerName: z.string(),
    hidden: z.boolean(),
    hiddenReason: z.string().nullable(),
    /** Reports since a trainer last decided. */
    reports: z.array(z.object({ reason: ReportReason, note: z.string() })),
    createdAt: Instant,
    answers: z.array(z.object({ ...DiscussionAnswer.shape, mine: z.boolean() })),
  })
  .meta({ id: 'ManagedQuestion' });
export type ManagedQuestion = z.infer<typeof ManagedQuestion>;

const Search = z.string().trim().max(200, { error: 'Kata pencarian paling banyak 200 huruf.' });
const OfEnrolment = z.object({ id: Id });
const OneQuestion = z.object({ id: Id, question: Id });

export const discussionRoutes = {
  'GET /enrolments/:id/questions': {
    summary: 'Questions of my course: answered ones first, then the newest; of one lesson when named',
    params: OfEnrolment,
    query: Paging.extend({ lesson: Code.optional(), search: Search.optional() }),
    response: pageOf(DiscussionQuestion),
  },
  'GET /enrolments/:id/similar-questions': {
    summary: 'Questions of my course that resemble a text, best first',
    params: OfEnrolment,
    query: z.object({ text: z.string().trim().max(QUESTION_MAX) }),
    response: z.object({ items: z.array(DiscussionQuestion) }),
  },
  'POST /enrolments/:id/questions': {
    summary:
      'Ask the trainers under a lesson; the id is made on the device, so the same one twice counts once',
    params: OfEnrolment,
    body: z.object({ id: Id, lessonCode: Code, text: words('Pertanyaan', QUESTION_MAX) }),
    response: DiscussionQuestion,
    status: 201,
  },
  'DELETE /enrolments/:id/questions/:question': {
    summary: 'Take my question back, with its answers',
    params: OneQuestion,
    response: Ok,
  },
  'POST /enrolments/:id/questions/:question/report': {
    summary: 'Report a question, once; two reports hide it until a trainer decides',
    params: OneQuestion,
    body: z.object({
      reason: ReportReason,
      note: z.string().trim().max(300, { error: 'Keterangan paling banyak 300 huruf.' }).default(''),
    }),
    response: z.object({ hidden: z.boolean() }),
  },
  'GET /manage/questions': {
    summary: 'Questions of the classes I train, unanswered first',
    query: Paging.extend({
      state: z.enum(['unanswered', 'answered', 'reported']).optional(),
      batch: Id.optional(),
      search: Search.optional(),
    }),
    response: pageOf(ManagedQuestion).extend({
      counts: z.object({ unanswered: z.int(), reported: z.int() }),
    }),
  },
  'POST /manage/questions/:id/answers': {
    summary: 'Answer a question; the id is made by the caller, so the same one twice counts once',
    params: OfEnrolment,
    body: z.object({ id: Id, text: words('Jawaban', ANSWER_MAX) }),
    response: ManagedQuestion,
    status: 201,
  },
  'POST /manage/questions/:id/answers/:answer/choose': {
    summary: 'Mark an answer as the one that stands first',
    params: z.object({ id: Id, answer: Id }),
    response: ManagedQuestion,
  },
  'DELETE /manage/questions/:id/answers/:answer': {
    summary: 'Take my answer back',
    params: z.object({ id: Id, answer: Id }),
    response: ManagedQuestion,
  },
  'POST /manage/questions/:id/hide': {
    summary: 'Hide a question; its author is told why',
    params: OfEnrolment,
    body: z.object({ reason: words('Alasan', 300) }),
    response: ManagedQuestion,
  },
  'POST /manage/questions/:id/show': {
    summary:
      'Show a hidden question again, or keep a reported one; its author is told why when it was hidden',
    params: OfEnrolment,
    body: z.object({ reason: words('Alasan', 300) }),
    response: ManagedQuestion,
  },
} as const satisfies RouteTable;
