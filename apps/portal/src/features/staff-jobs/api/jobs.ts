import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type JobList = ResponseOf<'GET /manage/jobs'>;
export type FailedJob = JobList['items'][number];
export type JobCount = JobList['counts'][number];

export const jobsKey = keyOf('GET /manage/jobs');
export const jobsQuery = (page = 1) => apiQuery('GET /manage/jobs', { query: { page, pageSize: 25 } });

/** The queue, read again every few seconds: it moves by itself. */
export const useJobs = (page: number) =>
  useQuery({ ...jobsQuery(page), placeholderData: keepPreviousData, refetchInterval: 10_000 });
