/** Formatting for people in East Java: Bahasa Indonesia, WIB, decimal comma. All inputs in UTC. */
const ZONE = 'Asia/Jakarta';

/** Made at the first use: each costs a cheap phone some milliseconds, and most pages need one of them or none. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const dates = (parts: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, ...parts }));

const date = dates({ day: 'numeric', month: 'long', year: 'numeric' });
const dayDate = dates({ weekday: 'long', day: 'numeric', month: 'long' });
const month = once(() => new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' }));
const time = dates({ hour: '2-digit', minute: '2-digit' });
const number = once(() => new Intl.NumberFormat('id-ID'));

/** `12 Januari 2027`. @param iso ISO 8601 instant or date */
export const formatDate = (iso: string): string => date().format(new Date(iso));

/** `12 Jan 2027`, where room is scarce. */
export function formatShortDate(iso: string): string {
  const [day, month = '', year] = formatDate(iso).split(' ');
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `Selasa, 12 Januari`. */
export const formatDay = (iso: string): string => dayDate().format(new Date(iso));

/** `09.30 WIB`. */
export const formatTime = (iso: string): string => `${time().format(new Date(iso))} WIB`;

/** `1.284`. */
export const formatNumber = (value: number): string => number().format(value);

/** `12–14 Januari 2027`, or both dates in full when they share no month. */
export function formatDateRange(from: string, to: string): string {
  const [start, end] = [formatDate(from), formatDate(to)];
  if (start === end) return start;
  const startParts = start.split(' ');
  const endParts = end.split(' ');
  const sameMonth = startParts[1] === endParts[1] && startParts[2] === endParts[2];
  return sameMonth ? `${startParts[0]}–${end}` : `${start} sampai ${end}`;
}

/** `1,2 MB` or `340 KB`, as shown before anything heavy is fetched. @param bytes size in bytes */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${number().format(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${number().format(Math.round(bytes / 100_000) / 10)} MB`;
}

/** Day and short month for a date tile: `12` and `Jan`. */
export function formatDateTile(iso: string): { readonly date: string; readonly month: string } {
  const [date = '', month = ''] = formatDate(iso).split(' ');
  return { date, month: month.slice(0, 3) };
}

/** `Januari` of 1. */
export function formatMonth(number: number): string {
  return month().format(Date.UTC(2026, number - 1));
}
