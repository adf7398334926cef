import { isPrintable } from '@sinau/contracts/common.js';
import { parse } from 'csv-parse/sync';
import type { Holiday, HolidayKind } from '@sinau/contracts/office-settings.contract.js';

const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

const KINDS: readonly (readonly [RegExp, HolidayKind])[] = [
  [/^(libur )?nasional$|^libur$/, 'national'],
  [/^cuti( bersama)?$/, 'joint_leave'],
  [/^(latkop )?tutup$|^libur latkop$/, 'centre'],
];

export interface HolidaySheet {
  readonly items: Holiday[];
  readonly faults: { row: number; message: string }[];
}

/** A day as offices write it: 2026-08-17, 17/08/2026 or 17 Agustus 2026. @returns null when it is none */
export function dayIn(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(senin|selasa|rabu|kamis|jumat|sabtu|minggu)\s*,\s*/, '');
  const named = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(plain);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const [year, month, date] = iso
    ? iso.slice(1, 4).map(Number)
    : numbers
      ? numbers.slice(1, 4).map(Number).reverse()
      : named
        ? [Number(named[3]), MONTHS.indexOf(named[2] ?? '') + 1, Number(named[1])]
        : [];
  if (!year || !month || !date || year < 2020 || year > 2100) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null;
}

/** What parts the cells: tabs when they were copied from a table, `;` in Excel in Indonesia. */
function delimiterOf(csv: string): string {
  const [first = ''] = csv.split('\n', 1);
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
}

/** Day, name and kind in each row; a row of heads is passed over. */
export function readHolidays(csv: string): HolidaySheet {
  const faults: HolidaySheet['faults'] = [];
  const items = new Map<string, Holiday>();
  let table: string[][];
  try {
    table = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_quotes: true,
      relax_column_count: true,
      trim: true,
    });
  } catch {
    return { items: [], faults: [{ row: 1, message: 'Berkas ini bukan CSV yang dapat dibaca.' }] };
  }
  table.forEach((cells, index) => {
    const [date = '', named = '', kind = ''] = cells;
    const name = named.replace(/\s+/g, ' ');
    if (cells.join('') === '' || (index === 0 && /^(tanggal|tgl|hari)/i.test(date))) return;
    const fault = (message: string) => faults.push({ row: index + 1, message });
    const day = dayIn(date);
    const known = KINDS.find(([pattern]) => pattern.test(kind.toLowerCase() || 'libur'))?.[1];
    if (!day) fault('Tanggal belum benar. Tulis seperti 2026-08-17.');
    else if (name.length < 3 || name.length > 120) fault('Nama hari libur 3 sampai 120 huruf.');
    else if (!isPrintable(name)) fault('Nama memuat tanda yang tidak dapat ditampilkan.');
    else if (!known) fault('Jenis belum dikenal. Pakai libur nasional, cuti bersama, atau tutup.');
    else if (items.has(day)) fault('Tanggal ini sudah ada di baris lain.');
    else items.set(day, { day, name, kind: known });
  });
  return { items: [...items.values()].sort((a, b) => a.day.localeCompare(b.day)), faults };
}
