import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Dossier = ResponseOf<'GET /manage/certificates/:id'>;

export const dossierQuery = (id: string) => apiQuery('GET /manage/certificates/:id', { params: { id } });

const WATCH_MS = 5000;

/** One certificate with everything that happened to it; read again while its file is being made. */
export const useDossier = (id: string) =>
  useQuery({
    ...dossierQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? WATCH_MS : false),
  });

const STALE = [
  keyOf('GET /manage/certificates/:id'),
  keyOf('GET /manage/certificate-requests'),
  keyOf('GET /manage/batches/:id/certificates'),
];

export const useRevokeOne = (onDone: () => void) =>
  useApiMutation('POST /manage/certificates/:id/revoke', { invalidates: STALE, onSuccess: onDone });

export const useReplaceOne = (onDone: () => void) =>
  useApiMutation('POST /manage/certificates/:id/replace', { invalidates: STALE, onSuccess: onDone });

export const useVoidOne = (onDone: () => void) =>
  useApiMutation('POST /manage/certificates/:id/void', { invalidates: STALE, onSuccess: onDone });

export const useAskCorrectionFor = (onDone: () => void) =>
  useApiMutation('POST /certificates/:id/correction', { invalidates: STALE, onSuccess: onDone });

export const useDecide = (onDone: () => void) =>
  useApiMutation('POST /manage/certificate-requests/:id/decide', { invalidates: STALE, onSuccess: onDone });
