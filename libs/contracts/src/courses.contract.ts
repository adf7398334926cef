import { z } from 'zod';
import { Admission, batchTerms } from './batch-terms.js';
import { Day, Id, Instant, Ok, Slug } from './common.js';
import { LessonSummary, lessonRoutes } from './lessons.contract.js';
import { FieldError } from './problem.js';
import type { RouteTable } from './route.js';

export const BatchMode = z.enum(['in_person', 'online', 'blended', 'self_paced']);
export type BatchMode = z.infer<typeof BatchMode>;

/** An angkatan as a visitor sees it. `seatsLeft` is null where there is no limit. */
export const BatchSummary = z
  .object({
    id: Id,
    label: z.string(),
    mode: BatchMode,
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    registrationOpensAt: Instant.nullable(),
    registrationClosesAt: Instant.nullable(),
    /** By the database's clock. */
    registration: z.enum(['upcoming', 'open', 'closed']),
    /** Calendar days in WIB from today to the day registration closes; null: it has no end. */
    registrationDaysLeft: z.int().nullable(),
    admission: Admission,
    place: z.string().nullable(),
    capacity: z.int().nullable(),
    seatsLeft: z.int().nullable(),
    waiting: z.int(),
    ...batchTerms,
  })
  .meta({ id: 'BatchSummary' });
export type BatchSummary = z.infer<typeof BatchSummary>;

export const CourseSummary = z
  .object({
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    family: z.string(),
    summary: z.string(),
    jp: z.int(),
    modules: z.int(),
    openBatches: z.int(),
    nextStartsOn: Day.nullable(),
  })
  .meta({ id: 'CourseSummary' });
export type CourseSummary = z.infer<typeof CourseSummary>;

export const CompletionRule = z
  .object({
    attendancePercent: z.int(),
    lessonsPercent: z.int(),
    postTestScore: z.int(),
    finalAssignmentScore: z.int(),
    surveyRequired: z.boolean(),
    weights: z.object({ postTest: z.int(), finalAssignment: z.int(), quizzes: z.int() }),
    grades: z.array(z.object({ min: z.int(), label: z.string() })),
  })
  .meta({ id: 'CompletionRule' });
export type CompletionRule = z.infer<typeof CompletionRule>;

export const Course = z
  .object({
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    family: z.string(),
    summary: z.string(),
    /** Sanitised HTML. */
    descriptionHtml: z.string(),
    goal: z.string(),
    objectives: z.array(z.string()),
    audience: z.string(),
    prerequisites: z.array(z.string()),
    equipment: z.array(z.string()),
    jp: z.int(),
    minutesPerJp: z.int(),
    completion: CompletionRule,
    modules: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        jp: z.int(),
        objectives: z.array(z.string()),
        lessons: z.array(LessonSummary),
      }),
    ),
    batches: z.array(BatchSummary),
  })
  .meta({ id: 'Course' });
export type Course = z.infer<typeof Course>;

export const ImportOutcome = z
  .object({
    outcome: z.enum(['created', 'new_version', 'unchanged']),
    courseId: Id,
    slug: z.string(),
    versionId: Id,
    versionNumber: z.int(),
    modules: z.int(),
    lessons: z.int(),
    questions: z.int(),
    warnings: z.array(FieldError),
  })
  .meta({ id: 'ImportOutcome' });
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const CourseState = z.enum(['draft', 'published', 'archived']);
export const ManagedCourse = z
  .object({
    id: Id,
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    state: CourseState,
    publishedVersion: z.int().nullable(),
    versions: z.array(z.object({ id: Id, number: z.int(), importedAt: Instant, published: z.boolean() })),
    batches: z.int(),
    learners: z.int(),
  })
  .meta({ id: 'ManagedCourse' });
export type ManagedCourse = z.infer<typeof ManagedCourse>;

export const courseRoutes = {
  'GET /courses': {
    summary: 'Published courses',
    query: z.object({ family: z.string().max(80).optional(), q: z.string().max(80).optional() }),
    response: z.object({ items: z.array(CourseSummary), families: z.array(z.string()) }),
  },
  'GET /courses/:slug': {
    summary: 'One published course with its open angkatan',
    params: z.object({ slug: Slug }),
    response: Course,
  },
  ...lessonRoutes,
  'GET /manage/courses': {
    summary: 'All courses with their versions',
    response: z.object({ items: z.array(ManagedCourse) }),
  },
  'POST /manage/courses/import': {
    summary: 'Import a curriculum file as a version that is not published; all of it or nothing',
    query: z.object({ dryRun: z.stringbool().default(false) }),
    body: z.unknown(),
    response: ImportOutcome,
  },
  'POST /manage/courses/:id/publish': {
    summary: 'Make a version the one new angkatan use, without a review: for administrators',
    params: z.object({ id: Id }),
    body: z.object({ versionId: Id }),
    response: Ok,
  },
  'POST /manage/courses/:id/archive': {
    summary: 'Take a course out of the catalogue: for administrators',
    params: z.object({ id: Id }),
    response: Ok,
  },
  'GET /manage/courses/:id/export': {
    summary: 'The curriculum file as imported; a zip with its media when it has any',
    raw: 'download',
    params: z.object({ id: Id }),
    query: z.object({ versionId: Id.optional() }),
    response: z.unknown(),
  },
} as const satisfies RouteTable;
