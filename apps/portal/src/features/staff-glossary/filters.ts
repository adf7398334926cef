import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import type { TermFilter } from './api/terms.js';

export const SHOWN: Readonly<Record<'shown' | 'hidden', string>> = {
  shown: 'Tampil',
  hidden: 'Disembunyikan',
};

/** What the address of the glossary asks for. */
export function toTermFilter(search: URLSearchParams): TermFilter {
  const show = oneOf(search.get('keadaan'), SHOWN);
  const q = search.get('cari')?.trim().slice(0, 80);
  return { ...(show && { show }), ...(q && { q }), page: toPageNumber(search), pageSize: 25 };
}
