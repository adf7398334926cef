import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Ledger = ResponseOf<'GET /manage/trainer-ledger'>;
export type LedgerQuery = NonNullable<RequestOf<'GET /manage/trainer-ledger'>['query']>;
export type LedgerRow = Ledger['items'][number];
export type TaughtSession = ResponseOf<'GET /manage/trainer-ledger/sessions'>['items'][number];

/** What the address asks for; everything left out: this year, every month, everybody. */
export interface LedgerFilter {
  readonly year?: number;
  readonly month?: number;
  readonly trainer?: string;
}

export const ledgerQuery = (query: LedgerQuery) => apiQuery('GET /manage/trainer-ledger', { query });
export const useLedger = (query: LedgerQuery) =>
  useQuery({ ...ledgerQuery(query), placeholderData: keepPreviousData });

/** @param unassigned those that name no trainer */
export const useTaughtSessions = (filter: LedgerFilter, page: number, unassigned: boolean) =>
  useQuery({
    ...apiQuery('GET /manage/trainer-ledger/sessions', {
      query: { ...filter, ...(unassigned && { unassigned: 'yes' as const }), page, pageSize: 50 },
    }),
    placeholderData: keepPreviousData,
  });

export const useSetJp = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/class-sessions/:id/trainers/:trainerId/jp', {
    invalidates: [keyOf('GET /manage/trainer-ledger'), keyOf('GET /manage/trainer-ledger/sessions')],
    onSuccess,
  });
