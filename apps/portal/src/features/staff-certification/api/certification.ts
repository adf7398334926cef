import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Certification = ResponseOf<'GET /manage/batches/:id/certification'>;

const WATCH_MS = 2500;

export const certificationQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/certification', { params: { id } });

/** Who gets a certificate and how far the making is; watched while documents are still being made. */
export const useCertification = (id: string) =>
  useQuery({
    ...certificationQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && state.data.progress.pending > 0 ? WATCH_MS : false),
  });
