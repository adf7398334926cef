const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

interface CalendarDate {
  day: number;
  month: number;
  year: number;
}

/** Own month table rather than Intl: the wording must not change with the ICU data of the machine. */
const monthName = (date: CalendarDate): string => MONTHS[date.month - 1] ?? '';

function parseIsoDate(iso: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const at = match ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  // The round trip rejects 2026-02-30, which Date would silently move to March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`Not an ISO calendar date: ${iso}`);
  }
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** "2026-11-21" as "21 November 2026". Throws RangeError for anything but a real ISO calendar date. */
export function formatDate(iso: string): string {
  const date = parseIsoDate(iso);
  return `${date.day} ${monthName(date)} ${date.year}`;
}

/**
 * A training period without repeating what both ends share: "2–6 November 2026",
 * "28 November – 3 Desember 2026" (spaced en dash between multi-word ends, per PUEBI/EYD).
 * Throws RangeError when the end lies before the start.
 */
export function formatDateRange(startIso: string, endIso: string): string {
  const start = parseIsoDate(startIso);
  const end = parseIsoDate(endIso);
  if (endIso < startIso) throw new RangeError(`Period ends before it starts: ${startIso}, ${endIso}`);
  if (startIso === endIso) return formatDate(endIso);
  if (start.year !== end.year) return `${formatDate(startIso)} – ${formatDate(endIso)}`;
  if (start.month !== end.month) return `${start.day} ${monthName(start)} – ${formatDate(endIso)}`;
  return `${start.day}–${formatDate(endIso)}`;
}

/** Decimal comma, thousands dot, at most two decimals: 87.5 as "87,5", 1284 as "1.284". */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const [whole = '0', fraction] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

/** Midnight UTC of an ISO calendar date in seconds, which is 07.00 WIB of the same day. */
export function utcSeconds(iso: string): number {
  parseIsoDate(iso);
  return Date.parse(`${iso}T00:00:00Z`) / 1000;
}
