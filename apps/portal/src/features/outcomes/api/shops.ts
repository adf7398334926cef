import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Shop = ResponseOf<'GET /me/shops'>['items'][number];
export type ShopBody = RequestOf<'POST /me/shops'>['body'];

const invalidates = [keyOf('GET /me/shops')];

export const myShopsQuery = () => apiQuery('GET /me/shops');

export const useMyShops = () => useQuery(myShopsQuery());

/** Sends a shop, or changes the one named by `id`. */
export function useSaveShop(id: string | undefined, onSaved: (shop: Shop) => void) {
  const add = useApiMutation('POST /me/shops', { invalidates, onSuccess: onSaved });
  const change = useApiMutation('PUT /me/shops/:id', { invalidates, onSuccess: onSaved });
  return {
    submit: (body: ShopBody) => (id ? change.submit({ params: { id }, body }) : add.submit({ body })),
    isPending: add.isPending || change.isPending,
    error: add.error ?? change.error,
  };
}

export const useRemoveShop = (onRemoved: () => void) =>
  useApiMutation('DELETE /me/shops/:id', { invalidates, onSuccess: onRemoved });
