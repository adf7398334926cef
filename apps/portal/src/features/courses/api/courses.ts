import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type CourseList = ResponseOf<'GET /courses'>;
export type CourseSummary = CourseList['items'][number];

export interface CourseFilter {
  readonly family?: string | undefined;
  readonly q?: string | undefined;
}

/** The filter as it stands in the address: `?rumpun=…&cari=…`. Longer than the API takes is cut, not refused. */
export function toCourseFilter(search: URLSearchParams): CourseFilter {
  const family = search.get('rumpun')?.slice(0, 80);
  const q = search.get('cari')?.trim().slice(0, 80);
  return { ...(family && { family }), ...(q && { q }) };
}

/** Published courses; all of them without a filter. */
export const coursesQuery = (filter: CourseFilter = {}) => apiQuery('GET /courses', { query: { ...filter } });

/** While a new filter loads the old list stays readable. */
export const useCourses = (filter: CourseFilter = {}) =>
  useQuery({ ...coursesQuery(filter), placeholderData: keepPreviousData });
