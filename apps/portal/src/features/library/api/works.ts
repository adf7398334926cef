import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type WorkList = ResponseOf<'GET /library/works'>;
export type WorkSummary = WorkList['items'][number];
export type Work = ResponseOf<'GET /library/works/:slug'>;
export type WorkFilter = NonNullable<RequestOf<'GET /library/works'>['query']>;

export const worksQuery = (filter: WorkFilter = {}) => apiQuery('GET /library/works', { query: filter });

/** While a new filter loads the old list stays readable. */
export const useWorks = (filter: WorkFilter) =>
  useQuery({ ...worksQuery(filter), placeholderData: keepPreviousData });

export const workQuery = (slug: string) => apiQuery('GET /library/works/:slug', { params: { slug } });

export const useWork = (slug: string) => useQuery(workQuery(slug));
