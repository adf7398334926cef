import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { BankFilter } from './api/questions.js';
import { KINDS, LEVELS } from './words.js';

export const PAGE_SIZE = 25;
const CODE = /^[A-Z0-9-]{1,20}$/;

/** What the address of the bank asks for; unknown values count as no filter. */
export function toBankFilter(search: URLSearchParams): BankFilter {
  const course = toId(search.get('pelatihan'));
  const module = course && CODE.test(search.get('bab') ?? '') ? (search.get('bab') ?? '') : '';
  const level = oneOf(search.get('tingkat'), LEVELS);
  const kind = oneOf(search.get('jenis'), KINDS);
  const q = (search.get('cari') ?? '').trim().slice(0, 80);
  return {
    ...(course && { course }),
    ...(module && { module }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(q && { q }),
    page: toPageNumber(search),
    pageSize: PAGE_SIZE,
  };
}
