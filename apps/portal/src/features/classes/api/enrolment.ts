import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Enrolment = ResponseOf<'GET /enrolments/:id'>;
export type Module = Enrolment['modules'][number];
export type LessonProgress = Module['lessons'][number];
export type Requirement = Enrolment['requirements'][number];

/** One of my classes with progress and requirements. */
export const enrolmentQuery = (id: string) => apiQuery('GET /enrolments/:id', { params: { id } });

export const useEnrolment = (id: string) => useQuery(enrolmentQuery(id));
