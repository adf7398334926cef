import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type AccountQuery = NonNullable<RequestOf<'GET /manage/accounts'>['query']>;
export type StaffAccount = ResponseOf<'GET /manage/accounts'>['items'][number];

export const accountsKey = keyOf('GET /manage/accounts');
export const accountsQuery = (query: AccountQuery) => apiQuery('GET /manage/accounts', { query });
/** A page of accounts; while another one loads the old one stays readable. */
export const useAccounts = (query: AccountQuery) =>
  useQuery({ ...accountsQuery(query), placeholderData: keepPreviousData });
