import { toId } from '../staff-kit/list-state.js';
import type { LedgerFilter } from './api/ledger.js';

const month = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
const nameOf = (number: number): string => month.format(Date.UTC(2026, number - 1));

export const MONTH_OPTIONS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: nameOf(index + 1),
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

/** `November 2026` of `2026-11`. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `${nameOf(Number(number))} ${year}`;
}
