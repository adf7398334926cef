import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type BulkJob = ResponseOf<'GET /manage/bulk-jobs/:id'>;
export type BulkItem = ResponseOf<'GET /manage/bulk-jobs/:id/items'>['items'][number];
export type BulkOrder = RequestOf<'POST /manage/bulk-jobs'>['body'];
export type BulkKind = BulkOrder['kind'];

const WATCH_MS = 1_500;
const invalidates = [
  keyOf('GET /manage/bulk-jobs'),
  keyOf('GET /manage/bulk-jobs/:id'),
  keyOf('GET /manage/bulk-jobs/:id/items'),
];

export const bulkJobQuery = (id: string) => apiQuery('GET /manage/bulk-jobs/:id', { params: { id } });
/** A job, read again while it runs. */
export const useBulkJob = (id: string) =>
  useQuery({
    ...bulkJobQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? WATCH_MS : false),
  });

export const bulkJobsQuery = (page: number) =>
  apiQuery('GET /manage/bulk-jobs', { query: { page, pageSize: 25 } });
export const useBulkJobs = (page: number) =>
  useQuery({
    ...bulkJobsQuery(page),
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((job) => job.state === 'running') ? 2 * WATCH_MS : false,
  });

/** Rows of a job, read again while it runs and once more when it is over. */
export function useBulkItems(id: string, page: number, state: BulkItem['state'] | undefined, live: boolean) {
  const items = useQuery({
    ...apiQuery('GET /manage/bulk-jobs/:id/items', {
      params: { id },
      query: { page, pageSize: 25, ...(state && { state }) },
    }),
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: live ? 2 * WATCH_MS : false,
  });
  const { refetch } = items;
  const ran = useRef(live);
  useEffect(() => {
    if (ran.current && !live) void refetch();
    ran.current = live;
  }, [live, refetch]);
  return items;
}

export const usePreview = () => useApiMutation('POST /manage/bulk-preview');
export const useStart = (onStarted: (jobId: string) => void) =>
  useApiMutation('POST /manage/bulk-jobs', { invalidates, onSuccess: ({ id }) => onStarted(id) });

export const useRetry = () => useApiMutation('POST /manage/bulk-jobs/:id/retry', { invalidates });
export const useCancel = () => useApiMutation('POST /manage/bulk-jobs/:id/cancel', { invalidates });
export const useUndo = (onStarted: (jobId: string) => void) =>
  useApiMutation('POST /manage/bulk-jobs/:id/undo', { invalidates, onSuccess: ({ id }) => onStarted(id) });
