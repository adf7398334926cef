import { readFile } from 'node:fs/promises';
import type { ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { BatchMode, ImportOutcome } from '@sinau/contracts/courses.contract.js';
import type { EnrolmentSummary } from '@sinau/contracts/enrolments.contract.js';
import type { RouteArguments } from '@sinau/contracts/routes.js';
import { CourseImportService } from '../courses/course-import.service.js';
import { CoursesService } from '../courses/courses.service.js';
import type { SignedIn, TestApi } from './test-api.js';
import type { Answer } from './test-client.js';

export type SeedCourse = 'fotografi-produk' | 'desain-kemasan' | 'penjualan-online';

/** The JSON of a seed curriculum, fresh each time: specs may break it. */
export async function readSeedCourse(slug: SeedCourse): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(`apps/api/seed/curricula/${slug}.json`, 'utf8')) as Record<
    string,
    unknown
  >;
}

/** One of the real curricula, imported through the service; published when asked. */
export async function importSeedCourse(
  api: TestApi,
  slug: SeedCourse,
  { publish = false }: { publish?: boolean } = {},
): Promise<ImportOutcome> {
  const outcome = await api.app.get(CourseImportService).import(null, await readSeedCourse(slug));
  if (publish) await api.app.get(CoursesService).publish(null, outcome.courseId, outcome.versionId);
  return outcome;
}

export interface BatchOptions {
  /** A course that is published already; by default fotografi-produk is imported and published. */
  course?: { courseId: string };
  capacity?: number | null;
  mode?: BatchMode;
  /** How many meetings, each on its own day from next week on. */
  sessions?: number;
  trainerIds?: string[];
  /** Leave it a draft. */
  draft?: boolean;
  changes?: Partial<RouteArguments<'POST /manage/batches'>['body']>;
}

const DAY = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

function must<T>(what: string, answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What panitia fill in for a batch; dated from next week unless self-paced. */
export function batchInput(
  courseId: string,
  options: BatchOptions = {},
): RouteArguments<'POST /manage/batches'>['body'] {
  const mode = options.mode ?? 'blended';
  const selfPaced = mode === 'self_paced';
  return {
    courseId,
    mode,
    capacity: options.capacity !== undefined ? options.capacity : selfPaced ? null : 30,
    startsOn: selfPaced ? null : dayFromNow(7),
    endsOn: selfPaced ? null : dayFromNow(21),
    registrationOpensAt: null,
    registrationClosesAt: null,
    assignmentDueAt: selfPaced ? null : new Date(Date.now() + 20 * DAY).toISOString(),
    place: selfPaced ? null : 'Ruang Singosari, Latkop Malang',
    trainerIds: options.trainerIds ?? [],
    ...options.changes,
  };
}

/** A batch that people can enrol in, made over HTTP by a fresh panitia account; its detail, with the sessions. */
export async function openBatch(api: TestApi, options: BatchOptions = {}): Promise<ManagedBatchDetail> {
  const course = options.course ?? (await importSeedCourse(api, 'fotografi-produk', { publish: true }));
  const panitia = await api.signIn('panitia');
  const body = batchInput(course.courseId, options);
  const { id } = must('batch', await panitia.call('POST /manage/batches', { body }));
  for (let index = 0; index < (options.sessions ?? 0); index += 1) {
    const day = dayFromNow(7 + index);
    const session = {
      title: `Pertemuan ${index + 1}`,
      startsAt: `${day}T02:00:00Z`,
      endsAt: `${day}T05:00:00Z`,
      place: 'Ruang Singosari',
    };
    must(
      'session',
      await panitia.call('POST /manage/batches/:id/sessions', { params: { id }, body: session }),
    );
  }
  if (!options.draft)
    must(
      'open',
      await panitia.call('POST /manage/batches/:id/move', { params: { id }, body: { move: 'open' } }),
    );
  return must('batch', await panitia.call('GET /manage/batches/:id', { params: { id } }));
}

/** Enrols a peserta with their first business. */
export async function enrol(_api: TestApi, client: SignedIn, batchId: string): Promise<EnrolmentSummary> {
  return must(
    'enrol',
    await client.call('POST /enrolments', { body: { batchId, businessId: client.businessId } }),
  );
}
