import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from './api.js';
import type { RequestError } from './api-errors.js';
import type { RequestArgs, RequestOf, ResponseOf, WriteKey } from './api-types.js';

export interface ApiMutationOptions<Key extends WriteKey> {
  /** Keys whose data this write makes old: `[keyOf('GET /me/enrolments')]`. */
  readonly invalidates?: readonly QueryKey[];
  readonly onSuccess?: (answer: ResponseOf<Key>, request: RequestOf<Key>) => void;
}

interface WriteState<Answer> {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly data: Answer | undefined;
  readonly error: RequestError | null;
}

const IDLE = { isPending: false, isSuccess: false, data: undefined, error: null };

/**
 * One write of the API. `submit` ignores a second tap while the first is on its way, so a
 * nervous double tap sends one request; the result stays readable through `data` and `error`.
 * By hand, since a write is neither retried, shared nor paused: the library's mutations would cost every page 0.7 KB.
 */
export function useApiMutation<Key extends WriteKey>(key: Key, options: ApiMutationOptions<Key> = {}) {
  const client = useQueryClient();
  const busy = useRef(false);
  const [state, setState] = useState<WriteState<ResponseOf<Key>>>(IDLE);
  // What to do afterwards is taken from the newest render, for the page may have changed meanwhile.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const send = async (request: RequestOf<Key>): Promise<ResponseOf<Key>> => {
    const answer = await api(key, ...([request] as unknown as RequestArgs<Key>));
    const { invalidates = [], onSuccess } = latest.current;
    await Promise.all(invalidates.map((queryKey) => client.invalidateQueries({ queryKey })));
    onSuccess?.(answer, request);
    return answer;
  };
  const submit = (request: RequestOf<Key>): void => {
    if (busy.current) return;
    busy.current = true;
    setState({ ...IDLE, isPending: true });
    send(request)
      .then(
        (data) => setState({ ...IDLE, isSuccess: true, data }),
        (error: RequestError) => setState({ ...IDLE, error }),
      )
      .finally(() => {
        busy.current = false;
      });
  };
  const reset = useCallback(() => setState(IDLE), []);
  return { submit, reset, ...state };
}
