import { z } from 'zod';
import { Id, Instant, Slug, line } from './common.js';
import { LessonKind } from './lessons.contract.js';
import { FieldError } from './problem.js';
import { CourseHead, Revision } from './studio-head.contract.js';
import { Weight } from './studio-lesson.contract.js';
import type { RouteTable } from './route.js';

/** Where a draft stands: being written, waiting for a reviewer, returned with comments, or the same as what is published. */
export const DraftState = z.enum(['editing', 'in_review', 'returned', 'published']);
export type DraftState = z.infer<typeof DraftState>;

const TreeLesson = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  kind: LessonKind,
  minutes: z.int(),
  revision: Revision,
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
    revision: Revision,
    jp: z.int(),
    modules: z.array(
      z.object({
        id: Id,
        code: z.string(),
        title: z.string(),
        jp: z.int(),
        objectives: z.array(z.string()),
        revision: Revision,
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
    /** What a reviewer may want changed first; it keeps nobody from publishing. */
    findings: z.array(FieldError.extend({ lessonId: Id.nullable(), moduleId: Id.nullable() })),
    canReview: z.boolean(),
  })
  .meta({ id: 'StudioCourse' });
export type StudioCourse = z.infer<typeof StudioCourse>;

/** Where the draft of a course stands, for the list of courses. */
export const DraftSummary = z
  .object({ id: Id, code: z.string(), title: z.string(), state: DraftState, canReview: z.boolean() })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.infer<typeof DraftSummary>;

const NewCourse = z.object({
  title: line('Judul', 3, 160),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,9}$/, { error: 'Kode memakai 2 sampai 10 huruf besar atau angka.' }),
  slug: Slug.max(80),
});
const one = z.object({ id: Id });
const Items = z
  .array(z.object({ type: z.enum(['module', 'lesson']), id: Id }))
  .min(1)
  .max(200);

export const studioTreeRoutes = {
  'GET /studio/courses': {
    summary: 'Where every draft stands; courses whose draft was never opened are not in it',
    response: z.object({ items: z.array(DraftSummary) }),
  },
  'POST /studio/courses': {
    summary: 'Begin a course: an empty draft with one module',
    status: 201,
    body: NewCourse,
    response: z.object({ id: Id }),
  },
  'POST /studio/courses/:id/copy': {
    summary: 'A new course with the same draft',
    status: 201,
    params: one,
    body: NewCourse,
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
    body: z.object({ revision: Revision, head: CourseHead }),
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
      revision: Revision,
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
} as const satisfies RouteTable;
