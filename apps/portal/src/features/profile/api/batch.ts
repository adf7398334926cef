import { useQuery, type QueryClient } from '@tanstack/react-query';
import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { courseQuery, type Batch, type Course } from '../../courses/api/course.js';
import { coursesQuery } from '../../courses/api/courses.js';

export interface OpenBatch {
  readonly course: Course;
  readonly batch: Batch;
}

/**
 * An open angkatan with its course. Without a slug (`/daftar/:batchId` in an old link) the courses
 * that have an open angkatan are looked through. @throws ApiError 404 when it is not open
 */
export async function findOpenBatch(
  client: QueryClient,
  batchId: string,
  slug: string | undefined,
): Promise<OpenBatch> {
  const slugs = slug ? [slug] : await slugsWithOpenBatches(client);
  for (const each of slugs) {
    const course = await client.ensureQueryData(courseQuery(each));
    const batch = course.batches.find(
      ({ id, registration }) => id === batchId && registration !== 'upcoming',
    );
    if (batch) return { course, batch };
  }
  throw new ApiError(404, 'not_found', 'Angkatan ini tidak ditemukan atau sudah ditutup.', '');
}

async function slugsWithOpenBatches(client: QueryClient): Promise<string[]> {
  const { items } = await client.ensureQueryData(coursesQuery());
  return items.filter(({ openBatches }) => openBatches > 0).map(({ slug }) => slug);
}

export const openBatchKey = (batchId: string) => ['open batch', batchId] as const;

export const openBatchOptions = (batchId: string, slug: string | undefined) => ({
  queryKey: openBatchKey(batchId),
  queryFn: ({ client }: { readonly client: QueryClient }) => findOpenBatch(client, batchId, slug),
});

export const useOpenBatch = (batchId: string, slug: string | undefined) =>
  useQuery<OpenBatch, RequestError>(openBatchOptions(batchId, slug));
