import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type ClassFilter = NonNullable<RequestOf<'GET /manage/batches'>['query']>;
export type SubmittedClass = ResponseOf<'GET /manage/batches'>['items'][number];

export const classesQuery = (filter: ClassFilter) => apiQuery('GET /manage/batches', { query: filter });
export const useClasses = (filter: ClassFilter) =>
  useQuery({ ...classesQuery(filter), placeholderData: keepPreviousData });
