import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type GradingFilter = NonNullable<RequestOf<'GET /manage/grading'>['query']>;
export type GradingItem = ResponseOf<'GET /manage/grading'>['items'][number];

/** Final assignments of my classes, oldest first. */
export const gradingQueueQuery = (filter: GradingFilter = {}) =>
  apiQuery('GET /manage/grading', { query: filter });
export const useGradingQueue = (filter: GradingFilter = {}) =>
  useQuery({ ...gradingQueueQuery(filter), placeholderData: keepPreviousData });
