import { toApiError } from './api-errors.js';
import type { RequestArgs, ResponseOf, RouteKey } from './api-types.js';
import { localApi } from './local-api.js';
import { toPath, type RawRequest } from './to-path.js';
import { browserTransport, type ApiTransport } from './transport.js';

export { toPath, type RawRequest } from './to-path.js';

/** Sends a request by its route key. @throws ApiError for an error answer, OfflineError without an answer. */
export async function send(transport: ApiTransport, key: string, request: RawRequest = {}): Promise<unknown> {
  const [method = 'GET', template = '/'] = key.split(' ');
  const answer = await transport(method, toPath(template, request), request.body);
  if (answer.status >= 400) throw toApiError(answer.status, answer.body);
  return answer.body;
}

/** Calls the API from the browser: `await api('POST /enrolments', { body: { batchId } })`. Saved quizzes answer on the device. */
export async function api<Key extends RouteKey>(
  key: Key,
  ...[request]: RequestArgs<Key>
): Promise<ResponseOf<Key>> {
  const raw = request as RawRequest | undefined;
  const ask = () => send(browserTransport, key, raw);
  const local = await localApi();
  return (await (local ? local.write(key, raw ?? {}, ask) : ask())) as ResponseOf<Key>;
}
