import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type ClassLesson = ResponseOf<'GET /enrolments/:id/lessons/:code'>;
export type Lesson = ClassLesson['lesson'];
export type LessonContent = Lesson['content'];

/** A lesson of my class with where I stopped. */
export const lessonQuery = (id: string, code: string) =>
  apiQuery('GET /enrolments/:id/lessons/:code', { params: { id, code } });

export const useLesson = (id: string, code: string) => useQuery(lessonQuery(id, code));
