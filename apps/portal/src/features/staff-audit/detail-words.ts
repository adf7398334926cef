import { AUDIT_FIELDS } from '@sinau/contracts/audit-field-words.js';
import { AUDIT_VALUES } from '@sinau/contracts/audit-value-words.js';
import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { formatBytes, formatDate, formatNumber } from '../../lib/format.js';
import { formatMoment } from '../staff-kit/wib.js';

const HASH = /^[0-9a-f]{40,}$/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)$/;
/** Written by people: a word in it is no code. */
const FREE_TEXT = new Set([
  'address',
  'basis',
  'city',
  'name',
  'note',
  'parent',
  'place',
  'reason',
  'source',
  'title',
]);

const known = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** A code without words of its own, as plainly as it goes: `open_visits`, `validFrom`. */
const plain = (code: string): string =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._]+/g, ' ')
    .toLowerCase();

/** A noted field in words; of a list its place. */
export const nameOf = (field: string): string =>
  known(AUDIT_FIELDS, field) ?? (/^\d+$/.test(field) ? `ke-${Number(field) + 1}` : plain(field));

const isCode = (field: string, value: string): boolean =>
  !FREE_TEXT.has(field) && /^[a-z][a-zA-Z]*([._:][a-zA-Z]+)*$/.test(value);

function codeOf(value: string): string | undefined {
  return known(AUDIT_VALUES, value) ?? known(REMINDER_EVENTS, value);
}

function wordsOf(field: string, value: string): string {
  if (value === '') return '–';
  if (UUID.test(value)) return `…${value.slice(-6)}`;
  if (HASH.test(value)) return `${value.slice(0, 12)}…`;
  if (DAY.test(value)) return formatDate(`${value}T05:00:00Z`);
  if (INSTANT.test(value)) return formatMoment(value);
  if (!isCode(field, value)) return value;
  return codeOf(value) ?? (/[._:]/.test(value) ? plain(value) : value);
}

function numberOf(field: string, value: number): string {
  if (field === 'bytes') return formatBytes(value);
  return Number.isInteger(value) && value <= 9999 ? String(value) : formatNumber(value);
}

/** A row of a list is one thing: `25 Desember 2026, libur nasional, Natal`. */
function listOf(field: string, items: readonly unknown[]): string {
  if (items.length === 0) return '–';
  const nested = items.some((one) => typeof one === 'object' && one !== null);
  return items.map((one) => textOf(field, one)).join(nested ? '; ' : ', ');
}

/** A noted value for a reader: of a hash its beginning, of what has a number its end. */
export function textOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return numberOf(field, value);
  if (typeof value === 'string') return wordsOf(field, value);
  if (Array.isArray(value)) return listOf(field, value);
  return Object.entries(value)
    .map(([name, one]) => `${nameOf(name)} ${textOf(name, one)}`)
    .join(', ');
}

/** What an entry is about, beside its kind: the day, the code's words, or the end of its number. */
export function subjectCodeOf(id: string): string {
  if (UUID.test(id)) return id.slice(-6);
  if (HASH.test(id)) return id.slice(0, 6);
  if (DAY.test(id)) return wordsOf('day', id);
  if (id === 'only' || id === 'all') return '';
  return codeOf(id) ?? (isCode('', id) && /[._]/.test(id) ? plain(id) : id);
}
