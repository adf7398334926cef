import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Course = ResponseOf<'GET /courses/:slug'>;
export type CourseModule = Course['modules'][number];
export type Batch = Course['batches'][number];

/** One published course with its open angkatan. */
export const courseQuery = (slug: string) => apiQuery('GET /courses/:slug', { params: { slug } });

export const useCourse = (slug: string) => useQuery(courseQuery(slug));
