import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Consent = ResponseOf<'GET /me/consents'>['items'][number];
export type DataView = ResponseOf<'GET /me/personal-data-views'>['items'][number];
export type DataExport = ResponseOf<'GET /me/personal-data-exports'>['items'][number];
export type ErasurePlan = ResponseOf<'GET /me/erasure'>;

export const consentsQuery = () => apiQuery('GET /me/consents');
export const useConsents = () => useQuery(consentsQuery());
export const useChangeConsent = () =>
  useApiMutation('POST /me/consents', { invalidates: [keyOf('GET /me/consents')] });

const viewsQuery = (page: number) =>
  apiQuery('GET /me/personal-data-views', { query: { page, pageSize: 10 } });
/** Who of the office looked, newest first. */
export const useViews = (page: number) =>
  useQuery({ ...viewsQuery(page), placeholderData: keepPreviousData });

/** A copy that is being made is asked for again until it is there. */
export const useExports = () =>
  useQuery({
    ...apiQuery('GET /me/personal-data-exports'),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'making' ? 3_000 : false),
  });
export const useAskExport = () =>
  useApiMutation('POST /me/personal-data-exports', { invalidates: [keyOf('GET /me/personal-data-exports')] });

export const erasureQuery = () => apiQuery('GET /me/erasure');
export const useErasure = () => useQuery(erasureQuery());
export const useSendErasureCode = () => useApiMutation('POST /me/erasure/code');
export const useAskErasure = () =>
  useApiMutation('POST /me/erasure', { invalidates: [keyOf('GET /me/erasure')] });
export const useTakeErasureBack = () =>
  useApiMutation('DELETE /me/erasure', { invalidates: [keyOf('GET /me/erasure')] });

export const myIncidentsQuery = () => apiQuery('GET /me/incidents');
export const useMyIncidents = () => useQuery(myIncidentsQuery());
