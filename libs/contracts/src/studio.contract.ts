import { z } from 'zod';
import { Evidence, RubricCriterion } from './assignments.contract.js';
import { Code, Id, Instant, Ok, Slug, line, paragraph } from './common.js';
import { CompletionRule, LessonKind } from './courses.contract.js';
import { LessonDocument, StoredDocument } from './lesson-document.contract.js';
import { Media } from './media.contract.js';
import { FieldError } from './problem.js';
import type { RouteTable } from './route.js';

/*
 * The studio works on the draft of a course: rows that trainers change together. Publishing writes the draft out as a
 * curriculum file and imports that as a new immutable version, so there is one way into the catalogue.
 * `revision` is the ETag of a thing: who sends an old one gets 409 and the newer one, and nobody's words are lost.
 */

const revision = z.int().min(0);

/** Where a draft stands: being written, waiting for a reviewer, returned with comments, or the same as what is published. */
export const DraftState = z.enum(['editing', 'in_review', 'returned', 'published']);
export type DraftState = z.infer<typeof DraftState>;

/** What a lesson costs a learner: `bytes` in all, `videoBytes` of them video. `estimatedRupiah` at the data price that settings name. */
export const Weight = z
  .object({ bytes: z.int(), videoBytes: z.int(), estimatedRupiah: z.int() })
  .meta({ id: 'Weight' });
export type Weight = z.infer<typeof Weight>;

export const TestSettings = z.object({
  questions: z.array(Code).max(200),
  minutes: z.int().min(1).max(600),
  shuffle: z.boolean(),
});

/** Everything of a course that is not a module, a lesson or a question. A draft may have gaps: what is empty is a problem, not an error. */
export const CourseHead = z
  .object({
    title: line('Judul', 3, 160),
    shortTitle: line('Judul pendek', 0, 60),
    family: line('Rumpun', 0, 80),
    summary: line('Ringkasan', 0, 600),
    /** Markdown. */
    description: paragraph('Deskripsi', 60_000),
    goal: line('Tujuan', 0, 1000),
    objectives: z.array(line('Tujuan khusus', 1, 1000)).max(30),
    audience: line('Sasaran', 0, 500),
    prerequisites: z.array(line('Prasyarat', 1, 1000)).max(30),
    equipment: z.array(line('Perlengkapan', 1, 1000)).max(60),
    minutesPerJp: z.int().min(1).max(240),
    completion: CompletionRule,
    preTest: TestSettings,
    postTest: TestSettings,
    finalAssignment: z.object({
      title: line('Judul tugas akhir', 0, 160),
      /** Markdown. */
      instructions: paragraph('Petunjuk tugas akhir', 60_000),
      evidence: z.array(Evidence).max(10),
      passingScore: z.int().min(0).max(100),
      revisions: z.int().min(0).max(10),
      rubric: z.array(RubricCriterion).max(20),
    }),
  })
  .meta({ id: 'CourseHead' });
export type CourseHead = z.infer<typeof CourseHead>;

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
    revision,
    updatedAt: Instant,
    updatedBy: z.string().nullable(),
    weight: Weight,
    /** Of every id that the body mentions. */
    media: z.array(Media),
    problems: z.array(FieldError),
  })
  .meta({ id: 'StudioLesson' });
export type StudioLesson = z.infer<typeof StudioLesson>;

const TreeLesson = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  kind: LessonKind,
  minutes: z.int(),
  revision,
  weight: Weight,
  problems: z.int(),
  openComments: z.int(),
});

export const StudioCourse = z
  .object({
    id: Id,
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    state: DraftState,
    /** Of the course itself: is it in the catalogue? */
    courseState: z.enum(['draft', 'published', 'archived']),
    publishedVersion: z.int().nullable(),
    head: CourseHead,
    revision,
    jp: z.int(),
    modules: z.array(
      z.object({
        id: Id,
        code: z.string(),
        title: z.string(),
        jp: z.int(),
        objectives: z.array(z.string()),
        revision,
        lessons: z.array(TreeLesson),
      }),
    ),
    questions: z.int(),
    /** Deleted in the last 30 days, newest first. The screen offers Undo for the first 10 seconds, this list after that. */
    removed: z.array(
      z.object({
        id: Id,
        type: z.enum(['module', 'lesson']),
        title: z.string(),
        removedAt: Instant,
        secondsAgo: z.int(),
      }),
    ),
    /** Why it cannot be published yet; `lessonId` and `moduleId` lead to the place. */
    problems: z.array(FieldError.extend({ lessonId: Id.nullable(), moduleId: Id.nullable() })),
    canReview: z.boolean(),
  })
  .meta({ id: 'StudioCourse' });
export type StudioCourse = z.infer<typeof StudioCourse>;

/** Where the draft of a course stands, for the list of courses. */
export const DraftSummary = z
  .object({ id: Id, code: z.string(), title: z.string(), state: DraftState, canReview: z.boolean() })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.infer<typeof DraftSummary>;

export const ReviewComment = z
  .object({
    id: Id,
    lessonId: Id.nullable(),
    authorName: z.string(),
    body: z.string(),
    createdAt: Instant,
    resolvedAt: Instant.nullable(),
  })
  .meta({ id: 'ReviewComment' });
export type ReviewComment = z.infer<typeof ReviewComment>;

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

/** What a move to another version means for a class. Codes of lessons; `kept` progress is carried over. */
export const VersionMove = z
  .object({
    batchId: Id,
    from: z.int(),
    to: z.int(),
    added: z.array(z.object({ code: z.string(), title: z.string() })),
    removed: z.array(z.object({ code: z.string(), title: z.string(), learnersDone: z.int() })),
    changed: z.array(z.object({ code: z.string(), title: z.string() })),
    learners: z.int(),
    /** Learners whose share of lessons done would fall because lessons were added. */
    learnersWithMore: z.int(),
    /** Why it cannot be done, if so. */
    obstacle: z.string().nullable(),
  })
  .meta({ id: 'VersionMove' });
export type VersionMove = z.infer<typeof VersionMove>;

const one = z.object({ id: Id });
const Items = z
  .array(z.object({ type: z.enum(['module', 'lesson']), id: Id }))
  .min(1)
  .max(200);

export const studioRoutes = {
  'GET /studio/courses': {
    summary: 'Where every draft stands; courses whose draft was never opened are not in it',
    response: z.object({ items: z.array(DraftSummary) }),
  },
  'POST /studio/courses': {
    summary: 'Begin a course: an empty draft with one module',
    status: 201,
    body: z.object({
      title: line('Judul', 3, 160),
      code: z
        .string()
        .regex(/^[A-Z][A-Z0-9]{1,9}$/, { error: 'Kode memakai 2 sampai 10 huruf besar atau angka.' }),
      slug: Slug.max(80),
    }),
    response: z.object({ id: Id }),
  },
  'POST /studio/courses/:id/copy': {
    summary: 'A new course with the same draft',
    status: 201,
    params: one,
    body: z.object({
      title: line('Judul', 3, 160),
      code: z
        .string()
        .regex(/^[A-Z][A-Z0-9]{1,9}$/, { error: 'Kode memakai 2 sampai 10 huruf besar atau angka.' }),
      slug: Slug.max(80),
    }),
    response: z.object({ id: Id }),
  },
  'GET /studio/courses/:id': {
    summary: 'The draft as a tree; made from the newest version when there is none yet',
    params: one,
    response: StudioCourse,
  },
  'GET /studio/courses/:id/file': {
    summary: 'The draft as one curriculum file; a zip with its media when it has any',
    raw: 'download',
    params: one,
    response: z.unknown(),
  },
  'PUT /studio/courses/:id/head': {
    summary: 'Change what describes the course; 409 edit_conflict with an old revision',
    params: one,
    body: z.object({ revision, head: CourseHead }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/modules': {
    summary: 'Add a module at the end, or before another',
    status: 201,
    params: one,
    body: z.object({ title: line('Judul modul', 3, 160), beforeId: Id.nullable() }),
    response: StudioCourse,
  },
  'PUT /studio/modules/:id': {
    summary: 'Rename a module, change its JP and objectives',
    params: one,
    body: z.object({
      revision,
      title: line('Judul modul', 3, 160),
      jp: z.int().min(1).max(1000),
      objectives: z.array(line('Tujuan', 1, 1000)).max(20),
    }),
    response: StudioCourse,
  },
  'POST /studio/modules/:id/lessons': {
    summary: 'Add a lesson at the end, or before another',
    status: 201,
    params: one,
    body: z.object({ title: line('Judul pelajaran', 3, 160), kind: LessonKind, beforeId: Id.nullable() }),
    response: z.object({ lessonId: Id, course: StudioCourse }),
  },
  'POST /studio/courses/:id/move': {
    summary: 'Move modules, or lessons also into another module; before `beforeId`, or to the end',
    params: one,
    body: z.object({ items: Items, moduleId: Id.nullable(), beforeId: Id.nullable() }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/duplicate': {
    summary: 'Copy modules or lessons right behind themselves',
    params: one,
    body: z.object({ items: Items }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/remove': {
    summary: 'Delete modules or lessons; they can be restored for 30 days',
    params: one,
    body: z.object({ items: Items }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/restore': {
    summary: 'Bring deleted modules or lessons back to their place',
    params: one,
    body: z.object({ items: Items }),
    response: StudioCourse,
  },
  'GET /studio/lessons/:id': {
    summary: 'One lesson to edit (its revision also as ETag)',
    params: one,
    response: StudioLesson,
  },
  'PUT /studio/lessons/:id': {
    summary: 'Save a lesson. With an old revision: 409 edit_conflict; read again for theirs',
    params: one,
    body: z.object({
      revision,
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
    body: z.object({ revision }),
    response: StudioLesson,
  },
  'GET /studio/courses/:id/comments': {
    summary: 'Comments of reviewers',
    params: one,
    response: z.object({ items: z.array(ReviewComment) }),
  },
  'POST /studio/courses/:id/comments': {
    summary: 'Comment on the course or on one lesson',
    status: 201,
    params: one,
    body: z.object({ lessonId: Id.nullable(), body: line('Komentar', 1, 2000) }),
    response: ReviewComment,
  },
  'POST /studio/comments/:id/resolve': { summary: 'Mark a comment as dealt with', params: one, response: Ok },
  'POST /studio/courses/:id/submit': {
    summary: 'Ask for a review: editing or returned > in_review',
    params: one,
    response: StudioCourse,
  },
  'POST /studio/courses/:id/return': {
    summary: 'Give a draft back to its authors with a reason: in_review > returned',
    params: one,
    body: z.object({ reason: line('Alasan', 3, 2000) }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/publish': {
    summary:
      'in_review > published, by somebody else than who submitted: the draft becomes the version new angkatan use',
    params: one,
    response: StudioCourse,
  },
  'GET /studio/batches/:id/version-move': {
    summary: 'What moving this class to the published version would change',
    params: one,
    response: VersionMove,
  },
  'POST /studio/batches/:id/version-move': {
    summary: 'Move the class to the published version; progress of lessons with the same code is kept',
    params: one,
    body: z.object({ to: z.int() }),
    response: VersionMove,
  },
} as const satisfies RouteTable;
