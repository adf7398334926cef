import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

type Filter = NonNullable<RequestOf<'GET /manage/certificate-requests'>['query']>;
export type ManagedRequest = ResponseOf<'GET /manage/certificate-requests'>['items'][number];
export type Validity = ResponseOf<'GET /manage/certificate-validity'>['items'][number];

export const managedRequestsQuery = (filter: Filter) =>
  apiQuery('GET /manage/certificate-requests', { query: filter });

export const useManagedRequests = (filter: Filter) =>
  useQuery({ ...managedRequestsQuery(filter), placeholderData: keepPreviousData, staleTime: 0 });

export const useValidity = () => useQuery(apiQuery('GET /manage/certificate-validity'));

export const useSetValidity = (onDone: () => void) =>
  useApiMutation('PUT /manage/certificate-validity', {
    invalidates: [keyOf('GET /manage/certificate-validity')],
    onSuccess: onDone,
  });
