import { registerKey } from '../../verification/register-key.js';

export interface LegacyRow {
  /** In the file, the first one is 1. */
  readonly row: number;
  readonly number: string;
  readonly numberKey: string;
  readonly holderName: string;
  readonly courseTitle: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly code: string | null;
  readonly codeKey: string | null;
}

export interface SheetFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

export interface LegacySheet {
  readonly rows: LegacyRow[];
  readonly faults: SheetFault[];
}

/** Headings of the file, in any order; the last one may be left out. */
export const COLUMNS = ['Nomor', 'Nama pemegang', 'Pelatihan', 'Tanggal terbit', 'Kode'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['Nomor', 'Nama pemegang', 'Pelatihan', 'Tanggal terbit'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const ALSO = { peb: 1, may: 4, ags: 7, aug: 7, oct: 9, nop: 10, dec: 11 } as const satisfies Record<
  string,
  number
>;
const LONGEST = 200;

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // Cut before anything else: a shared text of a workbook can be long, and stand in every cell.
  return typeof value === 'string'
    ? value
        .slice(0, LONGEST + 1)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}

function monthOf(word: string): number {
  const short = word.slice(0, 3).toLowerCase();
  const place = MONTHS.indexOf(short);
  return (place >= 0 ? place : ((ALSO as Record<string, number>)[short] ?? -1)) + 1;
}

/** A date as Excel keeps it, or as people write it here: 21/11/2019, 21-11-2019, 2019-11-21, 21 November 2019. */
export function dayOf(value: unknown): string | null {
  const written = text(value);
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const [, d3, m3, y3] = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(written) ?? [];
  const [year, month, day] = [y ?? y2 ?? y3, m ?? m2 ?? (m3 && monthOf(m3)), d ?? d2 ?? d3].map(Number);
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1970 && date.getTime() <= Date.now() ? date.toISOString().slice(0, 10) : null;
}

const plain = (value: unknown) => text(value).toLowerCase();

interface Heading {
  readonly at: number;
  readonly places: ReadonlyMap<Column, number>;
}

/** Offices put titles above their tables: the headings may stand in any of the first rows. */
function headingOf(rows: readonly (readonly unknown[])[]): Heading | undefined {
  for (const [at, cells] of rows.slice(0, 15).entries()) {
    const places = new Map<Column, number>();
    for (const column of COLUMNS) {
      const place = cells.findIndex((cell) => plain(cell) === column.toLowerCase());
      if (place >= 0) places.set(column, place);
    }
    if (REQUIRED.every((column) => places.has(column))) return { at, places };
  }
  return undefined;
}

type Cells = (column: Column) => unknown;

function readRow(
  cell: Cells,
  row: number,
  fault: (column: Column, message: string) => void,
): LegacyRow | undefined {
  const before = {
    number: text(cell('Nomor')),
    name: text(cell('Nama pemegang')),
    course: text(cell('Pelatihan')),
  };
  const numberKey = registerKey(before.number);
  const code = text(cell('Kode')) || null;
  const codeKey = code && registerKey(code);
  const issuedOn = dayOf(cell('Tanggal terbit'));
  let whole = true;
  const check = (right: boolean, column: Column, message: string) => {
    if (right) return;
    whole = false;
    fault(column, message);
  };
  check(
    numberKey.length >= 3 && before.number.length <= LONGEST,
    'Nomor',
    'Nomor kosong atau terlalu pendek.',
  );
  check(
    /\p{L}/u.test(before.name) && before.name.length <= LONGEST,
    'Nama pemegang',
    'Nama pemegang belum diisi.',
  );
  check(before.course !== '' && before.course.length <= LONGEST, 'Pelatihan', 'Judul pelatihan belum diisi.');
  check(
    issuedOn !== null,
    'Tanggal terbit',
    'Tulis tanggal seperti 21/11/2019, bukan hari yang akan datang.',
  );
  check(codeKey === null || codeKey.length >= 3, 'Kode', 'Kode terlalu pendek.');
  if (!whole || issuedOn === null) return undefined;
  return {
    row,
    number: before.number,
    numberKey,
    holderName: before.name,
    courseTitle: before.course,
    issuedOn,
    code,
    codeKey,
  };
}

/** Reads the rows of a sheet; what is wrong is named by row and column, and nothing is guessed. */
export function readLegacySheet(rows: readonly (readonly unknown[])[]): LegacySheet {
  const heading = headingOf(rows);
  if (!heading) {
    const message = `Judul kolom tidak ditemukan. Pakai: ${REQUIRED.join(', ')}.`;
    return { rows: [], faults: [{ row: 1, column: REQUIRED[0] ?? '', message }] };
  }
  const sheet: LegacySheet = { rows: [], faults: [] };
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (index <= heading.at || cells.every((cell) => text(cell) === '')) continue;
    const row = index + 1;
    const fault = (column: Column, message: string) => sheet.faults.push({ row, column, message });
    const found = readRow((column) => cells[heading.places.get(column) ?? -1], row, fault);
    if (!found) continue;
    for (const [key, column] of [
      [found.numberKey, 'Nomor'],
      [found.codeKey, 'Kode'],
    ] as const) {
      const before = key === null ? undefined : seen.get(`${column} ${key}`);
      if (before !== undefined) fault(column, `${column} sama dengan baris ${before}.`);
      else if (key !== null) seen.set(`${column} ${key}`, row);
    }
    sheet.rows.push(found);
  }
  return sheet;
}
