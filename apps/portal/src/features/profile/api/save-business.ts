import { keyOf } from '../../../lib/api-query.js';
import type { RequestOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type BusinessInput = RequestOf<'POST /me/businesses'>['body'];

const invalidates = [keyOf('GET /me/profile'), keyOf('GET /me')];

/** Adds a business, or changes the one named by `id`. */
export function useSaveBusiness(id: string | undefined, onSaved: () => void) {
  const add = useApiMutation('POST /me/businesses', { invalidates, onSuccess: onSaved });
  const change = useApiMutation('PUT /me/businesses/:id', { invalidates, onSuccess: onSaved });
  return {
    submit: (body: BusinessInput) => (id ? change.submit({ params: { id }, body }) : add.submit({ body })),
    isPending: add.isPending || change.isPending,
    error: add.error ?? change.error,
  };
}

/** Removes a business. */
export const useRemoveBusiness = (onRemoved: () => void) =>
  useApiMutation('DELETE /me/businesses/:id', { invalidates, onSuccess: onRemoved });
