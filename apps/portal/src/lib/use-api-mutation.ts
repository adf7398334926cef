import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from './api.js';
import type { RequestError } from './api-errors.js';
import type { RequestArgs, RequestOf, ResponseOf, WriteKey } from './api-types.js';

export interface ApiMutationOptions<Key extends WriteKey> {
  /** Keys whose data this write makes old: `[keyOf('GET /me/enrolments')]`. */
  readonly invalidates?: readonly QueryKey[];
  readonly onSuccess?: (answer: ResponseOf<Key>, request: RequestOf<Key>) => void;
}

/**
 * One write of the API. `submit` ignores a second tap while the first is on its way, so a
 * nervous double tap sends one request; the result stays readable through `data` and `error`.
 */
export function useApiMutation<Key extends WriteKey>(key: Key, options: ApiMutationOptions<Key> = {}) {
  const client = useQueryClient();
  const busy = useRef(false);
  const mutation = useMutation<ResponseOf<Key>, RequestError, RequestOf<Key>>({
    mutationFn: (request) => api(key, ...([request] as unknown as RequestArgs<Key>)),
    onSuccess: async (answer, request) => {
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => client.invalidateQueries({ queryKey })),
      );
      options.onSuccess?.(answer, request);
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const submit = (request: RequestOf<Key>): void => {
    if (busy.current) return;
    busy.current = true;
    mutation.mutate(request);
  };
  return {
    submit,
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    data: mutation.data,
    error: mutation.error,
    reset: mutation.reset,
  };
}
