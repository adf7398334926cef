import { useQuery } from '@tanstack/react-query';
import { apiQuery } from './api-query.js';
import type { ResponseOf } from './api-types.js';

export type Account = NonNullable<ResponseOf<'GET /me'>['account']>;
export type Role = Account['roles'][number];

/** Who is signed in. The answer is for one visitor only, so it is never part of a public page's HTML. */
export const meQuery = () => apiQuery('GET /me');

/** The signed-in account: `undefined` while not known yet, `null` for a visitor. */
export function useMe(): Account | null | undefined {
  return useQuery(meQuery()).data?.account;
}

/** Set while an admin looks through this account's eyes. */
export const useViewing = () => useQuery(meQuery()).data?.viewing;
