import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import type { MediaFilter } from './api/media.js';
import { MEDIA_KINDS } from './words.js';

/** What the address of the library asks for. */
export function toMediaFilter(search: URLSearchParams): MediaFilter {
  const kind = oneOf(search.get('jenis'), MEDIA_KINDS);
  const q = search.get('cari')?.trim().slice(0, 80);
  return { ...(kind && { kind }), ...(q && { q }), page: toPageNumber(search), pageSize: 25 };
}
