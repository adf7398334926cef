import { toApiError } from './api-errors.js';
import type { RequestArgs, ResponseOf, RouteKey } from './api-types.js';
import { browserTransport, type ApiTransport } from './transport.js';

/** The parts of a request once the types have done their work. */
export interface RawRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Sends a request by its route key. @throws ApiError for an error answer, OfflineError without an answer. */
export async function send(transport: ApiTransport, key: string, request: RawRequest = {}): Promise<unknown> {
  const [method = 'GET', template = '/'] = key.split(' ');
  const answer = await transport(method, toPath(template, request), request.body);
  if (answer.status >= 400) throw toApiError(answer.status, answer.body);
  return answer.body;
}

/** Fills `:slug` and appends the query; undefined and empty values are left out so that equal requests have one URL. */
export function toPath(template: string, { params = {}, query = {} }: RawRequest): string {
  const path = template.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.append(name, String(value));
  }
  const suffix = search.toString();
  return `/api${path}${suffix ? `?${suffix}` : ''}`;
}

/** Calls the API from the browser: `await api('POST /enrolments', { body: { batchId } })`. */
export async function api<Key extends RouteKey>(
  key: Key,
  ...[request]: RequestArgs<Key>
): Promise<ResponseOf<Key>> {
  return (await send(browserTransport, key, request as RawRequest | undefined)) as ResponseOf<Key>;
}
