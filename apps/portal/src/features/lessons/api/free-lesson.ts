import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Lesson = ResponseOf<'GET /courses/:slug/lessons/:code'>;

/** A lesson that may be read without an account. */
export const freeLessonQuery = (slug: string, code: string) =>
  apiQuery('GET /courses/:slug/lessons/:code', { params: { slug, code } });

export const useFreeLesson = (slug: string, code: string) => useQuery(freeLessonQuery(slug, code));
