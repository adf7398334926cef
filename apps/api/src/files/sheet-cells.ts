/** Texts stay texts, also those that look like numbers: NIK, phones. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export type ColumnKind = 'text' | 'number' | 'day' | 'moment';
export type CellValue = string | number | null;

export interface SheetColumn<Row> {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => CellValue;
}

/** Makes spreadsheet programs read the file as UTF-8. */
export const CSV_MARK = '\uFEFF';
/** Starts of a cell that spreadsheet programs run as a formula (OWASP, CSV injection). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
// What would lose its first zeros, or its sixteenth digit, as a number: a phone, a NIK.
const DIGITS = /^\d{10,}$|^0\d+$/;

/** One line of CSV; Indonesian Excel uses a comma in numbers and splits columns at semicolons. */
export function csvLine(values: readonly CellValue[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === 'number') return `"${String(value).replace('.', ',')}"`;
  const safe = FORMULA.test(value) || DIGITS.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

const wib = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

/** `2026-11-22 17:05` in WIB. */
const inWib = (iso: string): string => wib.format(new Date(iso));

/** `22/11/2026` or `22/11/2026 17:05`, as Indonesian Excel reads days. */
export function dayText(kind: 'day' | 'moment', value: string): string {
  const [day = '', time] = (kind === 'day' ? value : inWib(value)).split(' ');
  const written = day.split('-').reverse().join('/');
  return time ? `${written} ${time}` : written;
}

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Days since the epoch of spreadsheets (ECMA-376, 18.17.4.1); the time of day is the fraction. */
export function daySerial(kind: 'day' | 'moment', value: string): number {
  const text = kind === 'day' ? `${value}T00:00:00Z` : `${inWib(value).replace(' ', 'T')}:00Z`;
  return (Date.parse(text) - EPOCH_MS) / DAY_MS;
}
