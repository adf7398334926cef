import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type MadeReport = ResponseOf<'GET /manage/reports/:id'>['report'];
export type ReportContent = ResponseOf<'GET /manage/reports/:id'>['content'];
export type ReportBlock = ReportContent['sections'][number]['blocks'][number];
export type ReportTexts = ResponseOf<'GET /manage/batches/:id/accountability-report'>['texts'];

/** Days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface ReportFilter {
  readonly page: number;
  readonly kind?: MadeReport['kind'];
  readonly batch?: string;
}

const WATCH_MS = 1_500;
const LIST = keyOf('GET /manage/reports');
const PREVIEW = keyOf('GET /manage/batches/:id/accountability-report');

export const reportsQuery = ({ page, ...filter }: ReportFilter) =>
  apiQuery('GET /manage/reports', { query: { ...filter, page, pageSize: 25 } });
/** Made reports, read again while one of them is being made. */
export const useReports = (filter: ReportFilter) =>
  useQuery({
    ...reportsQuery(filter),
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'making') ? 2 * WATCH_MS : false,
  });

export const reportQuery = (id: string) => apiQuery('GET /manage/reports/:id', { params: { id } });
/** One report, read again until its files are there. */
export const useReport = (id: string) =>
  useQuery({
    ...reportQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.report.state === 'making' ? WATCH_MS : false),
  });

export const classPreviewQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/accountability-report', { params: { id } });
export const useClassPreview = (id: string) => useQuery({ ...classPreviewQuery(id), staleTime: 0 });

export const governorPreviewQuery = (period: Period) =>
  apiQuery('GET /manage/governor-report', { query: { ...period } });
export const useGovernorPreview = (period: Period) =>
  useQuery({ ...governorPreviewQuery(period), staleTime: 0 });

export const useMakeClassReport = (onMade: (report: MadeReport) => void) =>
  useApiMutation('POST /manage/batches/:id/accountability-report', {
    invalidates: [LIST],
    onSuccess: onMade,
  });
export const useMakeGovernorReport = (onMade: (report: MadeReport) => void) =>
  useApiMutation('POST /manage/governor-report', { invalidates: [LIST], onSuccess: onMade });
export const useRetryReport = () =>
  useApiMutation('POST /manage/reports/:id/retry', {
    invalidates: [LIST, keyOf('GET /manage/reports/:id')],
  });
export const useWriteTexts = (onSaved: () => void) =>
  useApiMutation('PUT /manage/batches/:id/accountability-report/texts', {
    invalidates: [PREVIEW],
    onSuccess: onSaved,
  });
