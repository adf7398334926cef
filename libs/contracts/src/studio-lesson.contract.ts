import { z } from 'zod';
import { Evidence } from './assignments.contract.js';
import { Code, Id, Instant, line, paragraph } from './common.js';
import { LessonDocument, StoredDocument } from './lesson-document.contract.js';
import { Media } from './media.contract.js';
import { FieldError } from './problem.js';
import { PeerReviews, Revision } from './studio-head.contract.js';
import type { RouteTable } from './route.js';

/** What a lesson costs a learner: `bytes` in all, `videoBytes` of them video. `estimatedRupiah` at the data price that settings name. */
export const Weight = z
  .object({ bytes: z.int(), videoBytes: z.int(), estimatedRupiah: z.int() })
  .meta({ id: 'Weight' });
export type Weight = z.infer<typeof Weight>;

/** Questions drawn at random from the bank; a null leaves the choice open. */
export const QuestionDraw = z.object({
  moduleCode: Code.nullable(),
  level: z.enum(['easy', 'medium', 'hard']).nullable(),
  count: z.int().min(1).max(100),
});
export type QuestionDraw = z.infer<typeof QuestionDraw>;

const bodyOf = <D extends z.ZodType>(document: D) =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('reading'),
      document,
      keyPoints: z.array(line('Poin kunci', 1, 1000)).max(20),
    }),
    z.object({
      kind: z.literal('video'),
      mediaId: Id.nullable(),
      youtube: z
        .object({ videoId: z.string().regex(/^[\w-]{11}$/), title: line('Judul video', 1, 200) })
        .nullable(),
      document,
      scenes: z.array(line('Adegan', 1, 1000)).max(60),
      productionNotes: paragraph('Catatan produksi', 1000),
    }),
    z.object({
      kind: z.literal('audio'),
      mediaId: Id.nullable(),
      document,
      productionNotes: paragraph('Catatan produksi', 1000),
    }),
    z.object({
      kind: z.literal('quiz'),
      questions: z.array(Code).max(200),
      draws: z.array(QuestionDraw).max(20),
      passingScore: z.int().min(0).max(100),
      maxAttempts: z.int().min(1).max(100),
      /** Null: no time limit. */
      minutes: z.int().min(1).max(600).nullable(),
      shuffle: z.boolean(),
    }),
    z.object({
      kind: z.literal('photo_assignment'),
      document,
      evidence: z.array(Evidence).max(10),
      checklist: z.array(line('Butir', 1, 1000)).max(40),
      peerReviews: PeerReviews,
    }),
    z.object({
      kind: z.literal('in_person'),
      tools: z.array(line('Alat', 1, 1000)).max(40),
      plan: z
        .array(z.object({ minutes: z.int().min(1).max(600), activity: line('Kegiatan', 1, 500) }))
        .max(60),
    }),
    z.object({
      kind: z.literal('scorm'),
      packageId: Id.nullable(),
      passingScore: z.int().min(0).max(100).nullable(),
    }),
  ]);

export const LessonBody = bodyOf(LessonDocument).meta({ id: 'LessonBody' });
export type LessonBody = z.infer<typeof LessonBody>;
const StoredBody = bodyOf(StoredDocument);

export const StudioLesson = z
  .object({
    id: Id,
    courseId: Id,
    moduleId: Id,
    code: z.string(),
    title: z.string(),
    minutes: z.int(),
    body: StoredBody,
    revision: Revision,
    updatedAt: Instant,
    updatedBy: z.string().nullable(),
    weight: Weight,
    /** Of every id that the body mentions. */
    media: z.array(Media),
    problems: z.array(FieldError),
  })
  .meta({ id: 'StudioLesson' });
export type StudioLesson = z.infer<typeof StudioLesson>;

export const LessonRevision = z
  .object({
    number: z.int(),
    title: z.string(),
    savedAt: Instant,
    savedBy: z.string().nullable(),
    /** `autosave` revisions of one person within some minutes are one. */
    reason: z.enum(['imported', 'autosave', 'restored', 'merged']),
  })
  .meta({ id: 'LessonRevision' });
export type LessonRevision = z.infer<typeof LessonRevision>;

const one = z.object({ id: Id });

export const studioLessonRoutes = {
  'GET /studio/lessons/:id': {
    summary: 'One lesson to edit (its revision also as ETag)',
    params: one,
    response: StudioLesson,
  },
  'PUT /studio/lessons/:id': {
    summary: 'Save a lesson. With an old revision: 409 edit_conflict; read again for theirs',
    params: one,
    body: z.object({
      revision: Revision,
      title: line('Judul', 3, 160),
      minutes: z.int().min(1).max(600),
      body: LessonBody,
      /** Made on the device per save: the same save sent twice is one. */
      saveId: Id,
      /** Both texts were seen and put together. */
      merged: z.boolean().default(false),
    }),
    response: StudioLesson,
  },
  'GET /studio/lessons/:id/revisions': {
    summary: 'What was saved before, newest first',
    params: one,
    response: z.object({ items: z.array(LessonRevision) }),
  },
  'GET /studio/lessons/:id/revisions/:number': {
    summary: 'One earlier text, to compare',
    params: z.object({ id: Id, number: z.coerce.number().int().min(0).max(1_000_000) }),
    response: z.object({ revision: LessonRevision, minutes: z.int(), body: StoredBody }),
  },
  'POST /studio/lessons/:id/revisions/:number/restore': {
    summary: 'Make an earlier text the newest one',
    params: z.object({ id: Id, number: z.coerce.number().int().min(0).max(1_000_000) }),
    body: z.object({ revision: Revision }),
    response: StudioLesson,
  },
} as const satisfies RouteTable;
