import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type CertificateRequest = ResponseOf<'GET /certificates/:id/requests'>['items'][number];

/** What was asked for about a certificate, newest first. */
export const requestsQuery = (id: string) => apiQuery('GET /certificates/:id/requests', { params: { id } });

export const useRequests = (id: string) => useQuery(requestsQuery(id));

const invalidates = [keyOf('GET /certificates/:id/requests')];

export const useAskCorrection = (onDone: () => void) =>
  useApiMutation('POST /certificates/:id/correction', { invalidates, onSuccess: onDone });

export const useAskDuplicate = (onDone: () => void) =>
  useApiMutation('POST /certificates/:id/duplicate', { invalidates, onSuccess: onDone });

export const useWithdraw = () => useApiMutation('POST /certificate-requests/:id/withdraw', { invalidates });
