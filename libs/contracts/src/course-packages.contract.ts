import { z } from 'zod';
import { Id } from './common.js';
import { ImportOutcome } from './courses.contract.js';
import { FieldError } from './problem.js';
import type { RouteTable } from './route.js';

/** What lies in a course's file. */
export const PackageContents = z
  .object({
    /** `json`: the curriculum alone. `zip`: with media and packages. */
    format: z.enum(['json', 'zip']),
    filename: z.string(),
    /** Of the whole file. */
    bytes: z.int(),
    images: z.int(),
    videos: z.int(),
    audios: z.int(),
    files: z.int(),
    /** SCORM packages. */
    packages: z.int(),
    /** Named in the course, but not ready here: they stay out. */
    missing: z.int(),
  })
  .meta({ id: 'PackageContents' });
export type PackageContents = z.infer<typeof PackageContents>;

/** `checking` and `importing` are a job's work; `checked` waits for somebody's yes; `failed` has changed nothing. */
export const CoursePackage = z
  .object({
    id: Id,
    state: z.enum(['uploading', 'checking', 'checked', 'importing', 'done', 'failed']),
    filename: z.string(),
    /** Of the upload. */
    bytes: z.int(),
    filesDone: z.int(),
    filesAll: z.int(),
    /** Checked: what an import would do. Done: what it did. */
    outcome: ImportOutcome.nullable(),
    contents: PackageContents.nullable(),
    /** Media and packages that are here already with the same bytes. */
    mediaKept: z.int(),
    /** Those whose id means something else here: they came in under a new one. */
    mediaRenamed: z.int(),
    reason: z.string().nullable(),
    errors: z.array(FieldError),
  })
  .meta({ id: 'CoursePackage' });
export type CoursePackage = z.infer<typeof CoursePackage>;

const one = z.object({ id: Id });

/** A package comes in by tus at /api/uploads with purpose `course`; its id is that of the upload. */
export const coursePackageRoutes = {
  'GET /manage/courses/:id/export/contents': {
    summary: 'What the file of a version holds and weighs',
    params: one,
    query: z.object({ versionId: Id.optional() }),
    response: PackageContents,
  },
  'GET /studio/courses/:id/file/contents': {
    summary: 'What the file of a draft holds and weighs',
    params: one,
    response: PackageContents,
  },
  'GET /manage/course-packages/:id': {
    summary: 'How far one uploaded course is',
    params: one,
    response: CoursePackage,
  },
  'POST /manage/course-packages/:id/import': {
    summary: 'Import a checked course: all of it or nothing',
    params: one,
    response: CoursePackage,
  },
} as const satisfies RouteTable;
