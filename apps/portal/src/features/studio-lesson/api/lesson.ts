import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type StudioLesson = ResponseOf<'GET /studio/lessons/:id'>;
export type LessonBody = StudioLesson['body'];
export type Media = StudioLesson['media'][number];

export const studioLessonQuery = (id: string) => apiQuery('GET /studio/lessons/:id', { params: { id } });
export const useStudioLesson = (id: string) => useQuery(studioLessonQuery(id));
