import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Certificate = ResponseOf<'GET /certificates/:id'>;

const PENDING_MS = 5000;

/** One of my certificates. */
export const certificateQuery = (id: string) => apiQuery('GET /certificates/:id', { params: { id } });

/** Looks again by itself while the file is being made. */
export const useCertificate = (id: string) =>
  useQuery({
    ...certificateQuery(id),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'pending' || (data?.state === 'replaced' && data.replacedById === null)
        ? PENDING_MS
        : false,
  });
