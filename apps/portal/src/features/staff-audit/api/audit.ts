import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type AuditLine = ResponseOf<'GET /manage/audit'>['items'][number];
export type AuditCheck = ResponseOf<'GET /manage/audit/checks'>['items'][number];
export type AuditFilter = NonNullable<NonNullable<RequestOf<'GET /manage/audit'>>['query']>;

export const auditQuery = (filter: AuditFilter) => apiQuery('GET /manage/audit', { query: filter });
export const useAudit = (filter: AuditFilter) =>
  useQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });

export const useAuditChoices = () => useQuery(apiQuery('GET /manage/audit/choices'));

/** A check that runs is asked again until it has ended. */
export const useAuditChecks = () =>
  useQuery({
    ...apiQuery('GET /manage/audit/checks'),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'running' ? 2_000 : false),
  });

/** Checks the chain from its first link on. */
export const useCheckChain = () =>
  useApiMutation('POST /manage/audit/checks', { invalidates: [keyOf('GET /manage/audit/checks')] });
