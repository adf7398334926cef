import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type StudioCourse = ResponseOf<'GET /studio/courses/:id'>;
export type StudioModule = StudioCourse['modules'][number];
export type StudioTreeLesson = StudioModule['lessons'][number];
export type CourseHead = RequestOf<'PUT /studio/courses/:id/head'>['body']['head'];

/** The draft of a course as a tree. */
export const studioCourseQuery = (id: string) => apiQuery('GET /studio/courses/:id', { params: { id } });

/** Colleagues work on the same tree: coming back to the page shows what they did. */
export const useStudioCourse = (id: string) =>
  useQuery({ ...studioCourseQuery(id), refetchOnWindowFocus: 'always' });
