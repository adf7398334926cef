import { formatDate, formatDateRange } from '../indonesian-format.js';

const MONTHS: Readonly<Record<string, string>> = {
  Januari: 'January',
  Februari: 'February',
  Maret: 'March',
  Mei: 'May',
  Juni: 'June',
  Juli: 'July',
  Agustus: 'August',
  Oktober: 'October',
  Desember: 'December',
};

/** Both languages write day, month, year: only the months' names differ. */
const english = (text: string): string => text.replace(/\p{L}+/gu, (word) => MONTHS[word] ?? word);

/** "21 October 2026". @throws RangeError for anything but a real ISO calendar date */
export const formatEnglishDate = (iso: string): string => english(formatDate(iso));

/** "2–6 November 2026". @throws RangeError */
export const formatEnglishRange = (from: string, to: string): string => english(formatDateRange(from, to));

const LABELS: Readonly<Record<string, string>> = {
  'tatap muka': 'in person',
  daring: 'online',
  bauran: 'in blended form',
  mandiri: 'at their own pace',
  lulus: 'Passed',
  baik: 'Good',
  'sangat baik': 'Very Good',
  cukup: 'Fair',
  memuaskan: 'Satisfactory',
  'sangat memuaskan': 'Excellent',
  'dengan pujian': 'With Distinction',
};

/** Known modes and results in English; others stay as they are, for they are data of the centre. */
export const englishLabel = (label: string): string => LABELS[label.toLowerCase()] ?? label;

/** Decimal point: 87.5. */
export const formatEnglishNumber = (value: number): string => String(Math.round(value * 100) / 100);
