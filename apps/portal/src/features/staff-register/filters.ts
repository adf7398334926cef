import { oneOf, toId } from '../staff-kit/list-state.js';
import { toOrder } from '../staff-kit/order.js';
import type { RegisterQuery } from './api/register.js';
import { CERTIFICATE_STATES } from '../staff-kit/certificate-words.js';
import { KINDS, ORDERS } from './words.js';

type Filter = Omit<RegisterQuery, 'sort' | 'direction' | 'after' | 'before' | 'last' | 'pageSize'>;

/** A year of the address, or undefined when it cannot be one. */
const toYear = (text: string | null): number | undefined =>
  text && /^(19[9]\d|2[01]\d\d)$/.test(text) ? Number(text) : undefined;

/** Which certificates an address asks for; unknown values count as no filter. */
export function toRegisterFilter(search: URLSearchParams): Filter {
  const q = search.get('cari')?.trim().slice(0, 80);
  const state = oneOf(search.get('keadaan'), CERTIFICATE_STATES);
  const kind = oneOf(search.get('jenis'), KINDS);
  const year = toYear(search.get('tahun'));
  const course = toId(search.get('pelatihan'));
  const batch = toId(search.get('angkatan'));
  return {
    ...(q && { q }),
    ...(state && { state }),
    ...(search.get('keadaan') === 'macet' && { stuck: 'yes' as const }),
    ...(kind && { kind }),
    ...(year && { year }),
    ...(course && { course }),
    ...(batch && { batch }),
  };
}

/** The whole question: filter, order and place. */
export function toRegisterQuery(search: URLSearchParams): RegisterQuery {
  const [after, before] = [search.get('sesudah'), search.get('sebelum')];
  return {
    ...toRegisterFilter(search),
    ...toOrder(search, ORDERS),
    ...(after && { after: after.slice(0, 400) }),
    ...(!after && before && { before: before.slice(0, 400) }),
    ...(search.get('akhir') === 'ya' && { last: 'yes' as const }),
    pageSize: 50,
  };
}
