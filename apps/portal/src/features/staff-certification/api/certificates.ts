import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Certificate = ResponseOf<'GET /manage/batches/:id/certificates'>['items'][number];

const WATCH_MS = 3000;

/** Certificates of an angkatan. @param watch read again every few seconds while they are being made */
export const useCertificates = (id: string, page: number, watch: boolean) =>
  useQuery({
    ...apiQuery('GET /manage/batches/:id/certificates', { params: { id }, query: { page, pageSize: 10 } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Also after the counts say that all is done: this page of the list may be older than they are.
    refetchInterval: ({ state }) =>
      watch || state.data?.items.some((certificate) => certificate.state === 'pending') ? WATCH_MS : false,
  });
