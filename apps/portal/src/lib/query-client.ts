import { QueryCache, QueryClient } from '@tanstack/react-query';
import { send, type RawRequest } from './api.js';
import { ApiError, OfflineError } from './api-errors.js';
import { browserTransport, type ApiTransport } from './transport.js';

export interface QueryClientOptions {
  readonly transport?: ApiTransport;
  /** Called when a request that needs a session finds none, for instance after it ran out. */
  readonly onSignedOut?: () => void;
  /** Off on the server, where waiting for a retry would only delay the honest answer. */
  readonly retry?: boolean;
}

const FRESH_MS = 30_000;
const MAX_RETRIES = 2;

/** A query client whose keys are requests (see `apiQuery`). One per visitor: the server makes one per page. */
export function createQueryClient(options: QueryClientOptions = {}): QueryClient {
  const { transport = browserTransport, onSignedOut, retry = true } = options;
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut?.();
      },
    }),
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey }) =>
          send(transport, String(queryKey[0]), queryKey[1] as RawRequest | undefined),
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        // The service worker may answer without a network, so a query always tries.
        networkMode: 'always',
        retry: (count, error) => retry && count < MAX_RETRIES && isPassing(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Only what may pass by itself is tried again; a refusal stays a refusal. */
const isPassing = (error: Error): boolean =>
  error instanceof OfflineError || (error instanceof ApiError && error.status >= 500);
