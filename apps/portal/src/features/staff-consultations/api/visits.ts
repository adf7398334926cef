import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf } from '../../../lib/api-types.js';
import { KINDS, STATES } from '../../consultations/words.js';
import { oneOf, toId, toPageNumber } from '../../staff-kit/list-state.js';
import { toOrder } from '../../staff-kit/order.js';

type VisitQuery = NonNullable<RequestOf<'GET /manage/consultation-visits'>['query']>;

/** Orders by their word in the address; without one: the newest first. */
const ORDERS = { waktu: 'starts', nama: 'person', layanan: 'service', konsultan: 'consultant' } as const;

const toDay = (value: string | null): string | undefined =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Which appointments an address asks for; unknown values count as no filter. */
export function toVisitQuery(search: URLSearchParams): VisitQuery {
  const q = search.get('cari')?.trim().slice(0, 80);
  const state = oneOf(search.get('keadaan'), STATES);
  const kind = oneOf(search.get('jenis'), KINDS);
  const consultant = toId(search.get('konsultan'));
  const [from, to] = [toDay(search.get('dari')), toDay(search.get('sampai'))];
  return {
    ...(q && { q }),
    ...(state && { state }),
    ...(kind && { kind }),
    ...(consultant && { consultant }),
    ...(from && { from }),
    ...(to && { to }),
    ...toOrder(search, ORDERS),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

export const visitsQuery = (query: VisitQuery) => apiQuery('GET /manage/consultation-visits', { query });
/** A page of appointments; while another one loads the old one stays readable. */
export const useVisits = (query: VisitQuery) =>
  useQuery({ ...visitsQuery(query), placeholderData: keepPreviousData });
