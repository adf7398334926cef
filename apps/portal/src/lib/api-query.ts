import { queryOptions, type QueryKey } from '@tanstack/react-query';
import type { RequestError } from './api-errors.js';
import type { ReadKey, RequestArgs, ResponseOf } from './api-types.js';

/**
 * Query options of one GET route. The key *is* the request (route key + parameters), and the
 * query client knows how to send it, in the browser and on the server:
 * `export const courseQuery = (slug: string) => apiQuery('GET /courses/:slug', { params: { slug } });`
 */
export function apiQuery<Key extends ReadKey>(key: Key, ...[request]: RequestArgs<Key>) {
  return queryOptions<ResponseOf<Key>, RequestError>({ queryKey: queryKeyOf(key, request) });
}

/** Key of all queries of one route, for `invalidates`. */
export const keyOf = (key: ReadKey): QueryKey => [key];

const queryKeyOf = (key: ReadKey, request: unknown): QueryKey =>
  request === undefined ? [key] : [key, request];
