import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Product = ResponseOf<'GET /me/products'>['items'][number];
export type ProductBody = RequestOf<'POST /me/products'>['body'];

const invalidates = [keyOf('GET /me/products')];

export const myProductsQuery = () => apiQuery('GET /me/products');

export const useMyProducts = () => useQuery(myProductsQuery());

/** Adds a product, or changes the one named by `id`. */
export function useSaveProduct(id: string | undefined, onSaved: (product: Product) => void) {
  const add = useApiMutation('POST /me/products', { invalidates, onSuccess: onSaved });
  const change = useApiMutation('PUT /me/products/:id', { invalidates, onSuccess: onSaved });
  return {
    submit: (body: ProductBody) => (id ? change.submit({ params: { id }, body }) : add.submit({ body })),
    isPending: add.isPending || change.isPending,
    error: add.error ?? change.error,
  };
}

export const useRemoveProduct = (onRemoved: () => void) =>
  useApiMutation('DELETE /me/products/:id', { invalidates, onSuccess: onRemoved });

export const usePublishProduct = () => useApiMutation('PUT /me/products/:id/publication', { invalidates });

export const useRemovePhoto = () => useApiMutation('DELETE /me/products/:id/photos/:photo', { invalidates });
