import type { Cell } from '../reading/table.js';

interface ReadDate {
  /** YYYY-MM-DD */
  readonly day: string;
  /** The other reading of 03/04/1990: the month first. */
  readonly other?: string;
}

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(feb|peb)/,
  /^mar/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(agu|agt|agus|aug|ags)/,
  /^sep/,
  /^(okt|oct)/,
  /^(nov|nop)/,
  /^(des|dec)/,
];
const DAY_MS = 86_400_000;

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** Days since 30 December 1899, as spreadsheets count them, or since 1904. */
function ofSerial(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 366 && serial < 80_000)) return undefined;
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

function ofNumbers(first: number, second: number, year: number): ReadDate | undefined {
  const day = dayOf(year, second, first);
  const other = dayOf(year, first, second);
  if (!day) return other ? { day: other } : undefined;
  return other && other !== day ? { day, other } : { day };
}

/** A date as people and programs write it; day before month. Undefined: it is none. A place before it is left out. */
export function readDateCell({ text, numeric }: Cell, since1904: boolean): ReadDate | undefined {
  if (numeric || /^\d{5}(\.\d+)?$/.test(text)) {
    const day = ofSerial(Number(text), since1904);
    return day ? { day } : undefined;
  }
  // "Malang, 17 Agustus 1990", "1990-08-17 00:00:00"
  const bare = text
    .toLowerCase()
    .replace(/^\D*(?=\d)/, '')
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
    .trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day ? { day } : undefined;
  }
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(bare);
  if (numbers) return ofNumbers(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = /^(\d{1,2})[\s.-]+([a-z]{3,12})\.?[\s.-]+(\d{4})$/.exec(bare);
  const month = words ? MONTHS.findIndex((pattern) => pattern.test(words[2] ?? '')) + 1 : 0;
  const day = words && month > 0 ? dayOf(Number(words[3]), month, Number(words[1])) : undefined;
  return day ? { day } : undefined;
}

const shown = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
/** 1990-04-03 → 3 April 1990 */
export const dayInWords = (day: string): string => shown.format(new Date(`${day}T00:00:00Z`));
