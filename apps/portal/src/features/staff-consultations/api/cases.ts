import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { oneOf, toPageNumber } from '../../staff-kit/list-state.js';
import { KINDS } from '../../consultations/words.js';
import { CASE_STATES } from '../words.js';

export type CaseLine = ResponseOf<'GET /manage/consultation-cases'>['items'][number];
export type CaseFilter = NonNullable<RequestOf<'GET /manage/consultation-cases'>['query']>;

/** The filter that an address stands for. */
export function toCaseFilter(search: URLSearchParams): CaseFilter {
  const state = oneOf(search.get('keadaan'), CASE_STATES);
  const kind = oneOf(search.get('jenis'), KINDS);
  const q = search.get('cari')?.trim();
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(q && { q: q.slice(0, 80) }),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

export const casesQuery = (filter: CaseFilter) =>
  apiQuery('GET /manage/consultation-cases', { query: filter });
export const useCases = (filter: CaseFilter) =>
  useQuery({ ...casesQuery(filter), placeholderData: keepPreviousData });
