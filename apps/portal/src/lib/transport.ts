import { OfflineError } from './api-errors.js';

/** Sends one request. `path` starts with `/api`. The server gives its own, which calls the API in-process. */
export type ApiTransport = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: unknown }>;

/** A GET that takes longer than this on a phone will not come; the user is told instead of waiting for ever. */
const READ_TIMEOUT_MS = 30_000;
/** Small writes go on when the page is closed meanwhile; browsers allow 64 KB of them at a time. */
const KEEPALIVE_CHARS = 8_000;

/** The browser's transport: same-origin fetch; FormData is sent as it is, everything else as JSON. */
export const browserTransport: ApiTransport = (...request) => sendByFetch(request);

/** Past every cache: for what must stand at this moment. */
export const freshTransport: ApiTransport = (...request) => sendByFetch(request, { cache: 'no-store' });

async function sendByFetch(
  [method, path, body]: Parameters<ApiTransport>,
  more: RequestInit = {},
): ReturnType<ApiTransport> {
  const headers = { accept: 'application/json' };
  const init: RequestInit = { method, credentials: 'same-origin', headers, ...more };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.keepalive = init.body.length < KEEPALIVE_CHARS;
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
  }
  if (method === 'GET' && 'timeout' in AbortSignal) init.signal = AbortSignal.timeout(READ_TIMEOUT_MS);
  try {
    const response = await fetch(path, init);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? ((await response.json()) as unknown) : null };
  } catch (cause) {
    throw new OfflineError(cause);
  }
}
