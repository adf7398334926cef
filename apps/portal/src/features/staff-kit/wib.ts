import { formatTime } from '../../lib/format.js';

/** WIB has been UTC+7 without summer time since 1988, so fixed arithmetic is exact. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** Value of a `datetime-local` field that shows an instant in WIB: `2026-11-21T09:30`. @param iso UTC instant */
export function toWibField(iso: string | null): string {
  if (iso === null) return '';
  return new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field means in WIB, as UTC ISO; null when empty or impossible. */
export function fromWibField(value: string): string | null {
  const time = Date.parse(`${value}${value.length === 16 ? ':00' : ''}Z`);
  return Number.isNaN(time) ? null : new Date(time - OFFSET_MS).toISOString();
}

/** The calendar day of an instant in WIB, `2026-11-21`. */
export const wibDay = (iso: string): string => toWibField(iso).slice(0, 10);

const day = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `21 Nov 2026, 09.30 WIB`. Put together here: how ICU joins day and hour differs between its versions. @param iso UTC instant */
export const formatMoment = (iso: string): string => `${day.format(new Date(iso))}, ${formatTime(iso)}`;
