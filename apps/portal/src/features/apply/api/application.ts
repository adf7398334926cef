import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Place = ResponseOf<'GET /batches/:id/application'>;
export type Application = NonNullable<Place['application']>;
export type DocumentKind = Place['documents'][number];

/** The selection of an angkatan, and my application to it. */
export const applicationQuery = (batchId: string) =>
  apiQuery('GET /batches/:id/application', { params: { id: batchId } });

export const useApplication = (batchId: string) => useQuery(applicationQuery(batchId));

const invalidates = [
  keyOf('GET /batches/:id/application'),
  keyOf('GET /me/applications'),
  keyOf('GET /me/enrolments'),
];

export const useSaveApplication = (onSuccess: () => void) =>
  useApiMutation('PUT /batches/:id/application', { invalidates, onSuccess });

export const useSendApplication = () => useApiMutation('POST /applications/:id/send', { invalidates });

export const useWithdrawApplication = (onSuccess: () => void) =>
  useApiMutation('POST /applications/:id/withdraw', { invalidates, onSuccess });

/** At the end of the reserve list again. */
export const useRejoin = (onSuccess: () => void) =>
  useApiMutation('POST /applications/:id/rejoin', { invalidates, onSuccess });

/** Daftar ulang: the offer becomes a seat. */
export const useConfirmOffer = () => useApiMutation('POST /offers/:id/confirm', { invalidates });

export const useDeclineOffer = (onSuccess: () => void) =>
  useApiMutation('POST /offers/:id/decline', { invalidates, onSuccess });
