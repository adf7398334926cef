import { z } from 'zod';
import { Code, Id, Instant, Paging, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const ScormVersion = z.enum(['1.2', '2004']);
export type ScormVersion = z.infer<typeof ScormVersion>;

/** `processing` until a job has unpacked it; `failed` says in `reason` which file was refused and why. */
export const ScormPackage = z
  .object({
    id: Id,
    state: z.enum(['uploading', 'processing', 'ready', 'failed']),
    filename: z.string(),
    /** Of the upload. */
    bytes: z.int(),
    /** From the manifest; empty while it was not read. */
    title: z.string(),
    version: ScormVersion.nullable(),
    /** All files together, what a learner loads at most. */
    unpackedBytes: z.int(),
    files: z.int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ScormPackage' });
export type ScormPackage = z.infer<typeof ScormPackage>;

const short = z.string().max(250).optional();
const location = z.string().max(1000).optional();
/** SCORM 2004 4th edition allows 64,000 characters; older players are held to the same. */
const suspended = z.string().max(64_000).optional();

/** Elements of the run-time data model that are kept, as the package wrote them (SCORM 1.2 RTE 3.4, SCORM 2004 RTE 4.2). */
export const ScormCmi = z
  .strictObject({
    'cmi.core.lesson_status': short,
    'cmi.core.lesson_location': location,
    'cmi.core.score.raw': short,
    'cmi.core.score.min': short,
    'cmi.core.score.max': short,
    'cmi.core.session_time': short,
    'cmi.core.total_time': short,
    'cmi.core.exit': short,
    'cmi.suspend_data': suspended,
    'cmi.completion_status': short,
    'cmi.success_status': short,
    'cmi.progress_measure': short,
    'cmi.location': location,
    'cmi.score.scaled': short,
    'cmi.score.raw': short,
    'cmi.score.min': short,
    'cmi.score.max': short,
    'cmi.session_time': short,
    'cmi.total_time': short,
    'cmi.exit': short,
  })
  .meta({ id: 'ScormCmi' });
export type ScormCmi = z.infer<typeof ScormCmi>;

/** How a learner stands in one package. Scores are 0 to 100. */
export const ScormResult = z
  .object({
    /** Of the newest commit; null: the package has not said. */
    score: z.number().nullable(),
    /** Never falls. */
    bestScore: z.number().nullable(),
    done: z.boolean(),
  })
  .meta({ id: 'ScormResult' });
export type ScormResult = z.infer<typeof ScormResult>;

const lesson = z.object({ id: Id, code: Code });
const one = z.object({ id: Id });

export const scormRoutes = {
  'GET /enrolments/:id/lessons/:code/scorm': {
    summary: 'The package of a lesson: where to open it, and where I stopped',
    params: lesson,
    response: z.object({
      title: z.string(),
      version: ScormVersion,
      bytes: z.int(),
      /** The player on the origin for packages; opens for some hours. */
      playerUrl: z.string(),
      /** Where the package begins, on that origin. */
      launchUrl: z.string(),
      /** Means nothing anywhere else: no name, no account. */
      learnerId: z.string(),
      /** What the package kept the last time; null: never opened. */
      cmi: ScormCmi.nullable(),
      passingScore: z.int().nullable(),
      result: ScormResult,
    }),
  },
  'PUT /enrolments/:id/lessons/:code/scorm': {
    summary: 'Keep what a package has committed; the same commit twice counts once',
    params: lesson,
    body: z.object({
      /** Made on the device. */
      commitId: Id,
      occurredAt: Instant,
      cmi: ScormCmi,
    }),
    response: z.object({ result: ScormResult, duplicate: z.boolean(), lessonsPercent: z.int() }),
  },
  'GET /manage/scorm': {
    summary: 'Uploaded packages, newest first',
    query: Paging.extend({ q: z.string().max(80).optional() }),
    response: pageOf(ScormPackage.extend({ createdAt: Instant })),
  },
  'GET /manage/scorm/:id': {
    summary: 'One package with its state',
    params: one,
    response: ScormPackage,
  },
  'GET /manage/scorm/:id/preview': {
    summary: 'An address that opens the package, for some hours, keeping nothing',
    params: one,
    response: z.object({ url: z.string() }),
  },
} as const satisfies RouteTable;
