import { ApiError } from '../lib/api-errors.js';

/** Why a page could not be made. `signed-out` never reaches a screen: it becomes a redirect. */
export type Problem = 'not-found' | 'unavailable';

/** What an error while loading a page's data means for the visitor. */
export function toProblem(error: unknown): Problem | 'signed-out' {
  if (!(error instanceof ApiError)) return 'unavailable';
  if (error.status === 401) return 'signed-out';
  // 400 and 422 are addresses that cannot exist, such as a slug with capitals.
  return error.status < 500 && error.status !== 429 ? 'not-found' : 'unavailable';
}

/** Where a visitor without a session is sent; `lanjut` brings them back. */
export const signInPath = (path: string, search = ''): string =>
  `/masuk?lanjut=${encodeURIComponent(path + search)}`;
