import { formatMonth } from '../../lib/format.js';
import { toId, toPageNumber } from '../staff-kit/list-state.js';
import { toOrder } from '../staff-kit/order.js';
import type { LedgerFilter, LedgerQuery } from './api/ledger.js';

export const MONTH_OPTIONS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: formatMonth(index + 1),
}));

function whole(value: string | null, least: number, most: number): number | undefined {
  const number = Number(value);
  return value && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** What the address of the ledger asks for; nonsense counts as no filter. */
export function toLedgerFilter(search: URLSearchParams): LedgerFilter {
  const year = whole(search.get('tahun'), 2020, 2199);
  const month = whole(search.get('bulan'), 1, 12);
  const trainer = toId(search.get('pelatih'));
  return { ...(year && { year }), ...(month && { month }), ...(trainer && { trainer }) };
}

/** Orders by their word in the address; without one: by trainer. */
const ORDERS = { bulan: 'month', sesi: 'sessions', jp: 'jp', honorarium: 'honorarium' } as const;

/** The whole question: filter, order and page. */
export const toLedgerQuery = (search: URLSearchParams): LedgerQuery => ({
  ...toLedgerFilter(search),
  ...toOrder(search, ORDERS),
  page: toPageNumber(search),
  pageSize: 50,
});

/** `November 2026` of `2026-11`. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `${formatMonth(Number(number))} ${year}`;
}
