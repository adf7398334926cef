import { z } from 'zod';
import { Code, Id, Slug } from './common.js';
import { StoredDocument } from './lesson-document.contract.js';
import { Media } from './media.contract.js';
import type { RouteTable } from './route.js';

export const LessonKind = z.enum([
  'reading',
  'video',
  'audio',
  'quiz',
  'photo_assignment',
  'in_person',
  'scorm',
]);
export type LessonKind = z.infer<typeof LessonKind>;

export const LessonSummary = z
  .object({ code: z.string(), title: z.string(), kind: LessonKind, minutes: z.int(), free: z.boolean() })
  .meta({ id: 'LessonSummary' });

/** A video that stays at YouTube. It is asked for only after a tap. */
export const YoutubeVideo = z.object({ videoId: z.string(), title: z.string() });

/** What a lesson shows, by kind. A recording has `mediaId`, or `youtube`, or only its script yet. */
export const LessonContent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('reading'), doc: StoredDocument, keyPoints: z.array(z.string()) }),
    z.object({
      kind: z.literal('video'),
      mediaId: Id.nullable(),
      youtube: YoutubeVideo.nullable(),
      script: StoredDocument,
      scenes: z.array(z.string()),
    }),
    z.object({ kind: z.literal('audio'), mediaId: Id.nullable(), script: StoredDocument }),
    z.object({
      kind: z.literal('quiz'),
      questions: z.int(),
      passingScore: z.int(),
      maxAttempts: z.int(),
      /** Null: no time limit. */
      minutes: z.int().nullable(),
    }),
    z.object({
      kind: z.literal('photo_assignment'),
      instructions: StoredDocument,
      checklist: z.array(z.string()),
    }),
    z.object({
      kind: z.literal('in_person'),
      tools: z.array(z.string()),
      plan: z.array(z.object({ minutes: z.int(), activity: z.string() })),
    }),
    z.object({ kind: z.literal('scorm'), packageId: Id, passingScore: z.int().nullable() }),
  ])
  .meta({ id: 'LessonContent' });
export type LessonContent = z.infer<typeof LessonContent>;

/** Every kind of question. Choices and keys are lists of texts for all of them. */
export const QuestionKind = z.enum([
  'single',
  'multiple',
  'true_false',
  'matching',
  'ordering',
  'numeric',
  'short_answer',
  'hotspot',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

const QuestionPart = z.object({ id: z.string(), text: z.string() });
/** A question inside a lesson's text. It does not count, so its key and reason are there at once, also without a signal. */
export const EmbeddedQuestion = z
  .object({
    code: z.string(),
    kind: QuestionKind,
    text: z.string(),
    options: z.array(QuestionPart),
    /** The right-hand side of a matching question. */
    matches: z.array(QuestionPart),
    /** Written behind a number, e.g. `gram`. Empty: none. */
    unit: z.string(),
    /** Picture of a hotspot question. */
    imageUrl: z.string().nullable(),
    imageAlt: z.string(),
    key: z.array(z.string()),
    /** How far a number may be off. */
    tolerance: z.number(),
    feedbackCorrect: z.string(),
    feedbackWrong: z.string(),
  })
  .meta({ id: 'EmbeddedQuestion' });
export type EmbeddedQuestion = z.infer<typeof EmbeddedQuestion>;

const Neighbour = z.object({ code: z.string(), title: z.string(), free: z.boolean() }).nullable();

export const Lesson = z
  .object({
    courseSlug: z.string(),
    courseTitle: z.string(),
    moduleCode: z.string(),
    moduleTitle: z.string(),
    code: z.string(),
    title: z.string(),
    minutes: z.int(),
    /** 1-based place within the module: "3 dari 8". */
    position: z.int(),
    of: z.int(),
    content: LessonContent,
    /** Of every id that the content mentions and that is there. */
    media: z.array(Media),
    /** What the content's texts ask. */
    questions: z.array(EmbeddedQuestion),
    previous: Neighbour,
    next: Neighbour,
  })
  .meta({ id: 'Lesson' });
export type Lesson = z.infer<typeof Lesson>;

/** Within those of the courses. */
export const lessonRoutes = {
  'GET /courses/:slug/lessons/:code': {
    summary: 'A lesson that may be read without an account',
    params: z.object({ slug: Slug, code: Code }),
    response: Lesson,
  },
} as const satisfies RouteTable;
