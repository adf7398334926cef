import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import type { LoanFilter, WorkFilter } from './api/manage-library.js';
import { KIND_WORDS, SHOWN_LOANS, SORTS, WORK_STATES } from './words.js';

/** What the address of the catalogue asks for. */
export function toManagedFilter(search: URLSearchParams): WorkFilter {
  const kind = oneOf(search.get('jenis'), KIND_WORDS);
  const state = oneOf(search.get('keadaan'), WORK_STATES);
  const sort = oneOf(search.get('urut'), SORTS);
  const q = search.get('cari')?.trim().slice(0, 80);
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(sort && { sort }),
    ...(q && { q }),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

export function toLoanFilter(search: URLSearchParams): LoanFilter {
  return {
    show: oneOf(search.get('tampil'), SHOWN_LOANS) ?? 'open',
    page: toPageNumber(search),
    pageSize: 25,
  };
}
