import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type StaffAccount = ResponseOf<'GET /manage/accounts'>['items'][number];

export const accountsKey = keyOf('GET /manage/accounts');
export const accountsQuery = () => apiQuery('GET /manage/accounts');
export const useAccounts = () => useQuery(accountsQuery());
