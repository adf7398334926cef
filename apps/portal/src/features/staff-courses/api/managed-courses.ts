import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type ManagedCourse = ResponseOf<'GET /manage/courses'>['items'][number];

/** All courses with their versions. */
export const managedCoursesQuery = () => apiQuery('GET /manage/courses');
export const useManagedCourses = () => useQuery(managedCoursesQuery());
