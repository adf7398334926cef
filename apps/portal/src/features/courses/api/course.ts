import { useQuery } from '@tanstack/react-query';
import { send } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { freshTransport } from '../../../lib/transport.js';

export type Course = ResponseOf<'GET /courses/:slug'>;
export type CourseModule = Course['modules'][number];
export type Batch = Course['batches'][number];

/** One published course with its open angkatan. */
export const courseQuery = (slug: string) => apiQuery('GET /courses/:slug', { params: { slug } });

export const useCourse = (slug: string) => useQuery(courseQuery(slug));

/** As it stands now: where somebody chooses a seat, an answer of the last visit would offer what is gone. */
export const useCourseNow = (slug: string) =>
  useQuery<Course, RequestError>({
    queryKey: [...courseQuery(slug).queryKey, 'now'],
    queryFn: async () => (await send(freshTransport, 'GET /courses/:slug', { params: { slug } })) as Course,
    staleTime: 0,
  });
