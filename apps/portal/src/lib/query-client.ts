import { QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { send, type RawRequest } from './api.js';
import { ApiError, OfflineError } from './api-errors.js';
import { localApi } from './local-api.js';
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
const RETRY_MS = 500;

/** A query client whose keys are requests (see `apiQuery`). One per visitor: the server makes one per page. */
export function createQueryClient(options: QueryClientOptions = {}): QueryClient {
  const { transport = browserTransport, onSignedOut, retry = true } = options;
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut?.();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey, client }) => ask(client, transport, queryKey, onError),
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        // The service worker may answer without a network, so a query always tries.
        networkMode: 'always',
        retry: (count, error) => retry && count < MAX_RETRIES && isPassing(error, count),
        retryDelay: (count) => RETRY_MS << count,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The device first, where it keeps the answer; the network otherwise, and always behind. */
async function ask(
  client: QueryClient,
  transport: ApiTransport,
  queryKey: QueryKey,
  onError: (error: unknown) => void,
): Promise<unknown> {
  const key = String(queryKey[0]);
  const request = queryKey[1] as RawRequest | undefined;
  const network = () => send(transport, key, request);
  const local = await localApi();
  if (!local) return network();
  return local.read(key, request ?? {}, {
    ask: network,
    known: client.getQueryData(queryKey) !== undefined,
    onFresh: (answer) => client.setQueryData(queryKey, answer),
    onError,
  });
}

/**
 * Only what may pass by itself is tried again; a refusal stays a refusal. A line that is down is tried once more, and not
 * at all when the phone says so: who has no signal is told within a second.
 */
const isPassing = (error: Error, count: number): boolean =>
  error instanceof OfflineError
    ? count < 1 && navigator.onLine
    : error instanceof ApiError && error.status >= 500;
