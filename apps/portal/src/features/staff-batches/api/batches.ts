import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type BatchFilter = NonNullable<RequestOf<'GET /manage/batches'>['query']>;
export type ManagedBatch = ResponseOf<'GET /manage/batches'>['items'][number];

export const batchesQuery = (filter: BatchFilter = {}) => apiQuery('GET /manage/batches', { query: filter });

/** Angkatan; while another page loads the old one stays readable. */
export const useBatches = (filter: BatchFilter = {}, enabled = true) =>
  useQuery({ ...batchesQuery(filter), placeholderData: keepPreviousData, enabled });
