import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedShop = ResponseOf<'GET /manage/shops'>['items'][number];
export type ShopsQuery = NonNullable<RequestOf<'GET /manage/shops'>['query']>;

const invalidates = [keyOf('GET /manage/shops')];

export const shopsQuery = (query: ShopsQuery) => apiQuery('GET /manage/shops', { query });
export const useShops = (query: ShopsQuery) => useQuery(shopsQuery(query));

export const useVerifyShop = (onDone: () => void) =>
  useApiMutation('POST /manage/shops/:id/verify', { invalidates, onSuccess: onDone });

export const useReturnShop = (onDone: () => void) =>
  useApiMutation('POST /manage/shops/:id/return', { invalidates, onSuccess: onDone });

export const portfolioQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/products', { params: { id } });
export const usePortfolio = (id: string) => useQuery(portfolioQuery(id));
