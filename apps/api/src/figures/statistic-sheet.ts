import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { StatisticKind } from '@sinau/contracts/region-statistics.contract.js';
import { readSheet } from 'read-excel-file/node';
import { SafeZip } from '../files/safe-unzip.js';
import { PACKAGE_LIMITS } from '../files/zip-entry-rules.js';

/** Rows and columns that a list of 38 regions may have, its titles and notes included. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 20;
const LONGEST_CELL = 120;
const LIMITS = { entries: 100, fileBytes: 2_000_000, totalBytes: 4_000_000, ratio: 100 } as const;
const ADDRESS = /<(?:\w{1,20}:)?(?:c|row)\s[^<>]{0,300}?\br\s{0,5}=\s{0,5}["']([A-Z]{0,9})(\d{1,9})["']/g;

type Grid = readonly (readonly unknown[])[];

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** Whoever reads a sheet makes room for all rows and columns before its last cell. */
function reachesFar(xml: string): boolean {
  for (const [, letters = '', digits] of xml.matchAll(ADDRESS))
    if (Number(digits) > MOST_ROWS || letters.length > 1 || letters > 'T') return true;
  return false;
}

async function workbookRows(bytes: Buffer): Promise<Grid> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-statistic-'));
  try {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, bytes);
    const zip = await SafeZip.open(path, { ...PACKAGE_LIMITS, ...LIMITS });
    try {
      for (const { path: name } of zip.files) {
        const text = (await zip.readAll(name, LIMITS.fileBytes)).toString('latin1');
        if (name.includes('worksheets/') && reachesFar(text)) throw new RangeError('far cells');
      }
    } finally {
      zip.close();
    }
    return await readSheet(bytes, { trim: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function csvRows(bytes: Buffer): Grid {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const semicolons = (text.match(/;/g) ?? []).length >= 20;
  return parse(text, {
    delimiter: semicolons ? ';' : ',',
    relax_column_count: true,
    skip_empty_lines: true,
    to: MOST_ROWS,
  });
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).slice(0, LONGEST_CELL).trim() : '';

/** `11,40` and `11.40` are the same rate; in a count both marks stand between thousands. */
function numberOf(cell: unknown, kind: StatisticKind): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  const plain = kind === 'poverty' ? text.replace(',', '.') : text.replace(/[.,](?=\d{3}(\D|$))/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** `35.01`, `3501`, or 35.1 as Excel keeps it: the last two digits are what counts. */
function codeOf(cell: unknown): string | null {
  const text = typeof cell === 'number' && cell < 36 ? cell.toFixed(2) : textOf(cell);
  const [, last] = /^35\.?(\d{2})$/.exec(text) ?? [];
  return last ? `35.${last}` : null;
}

function wrongValue(value: number | null, kind: StatisticKind): string | null {
  if (value === null || !Number.isFinite(value) || value < 0) return 'nilainya bukan angka.';
  if (kind === 'poverty') return value > 100 ? 'persennya lebih dari 100.' : null;
  return Number.isInteger(value) && value <= 1_000_000_000 ? null : 'nilainya bukan bilangan bulat.';
}

/** Reads an XLSX or CSV. @throws when it is none, or larger than such a list can be */
export const readGrid = async (bytes: Buffer): Promise<Grid> =>
  isZip(bytes) ? workbookRows(bytes) : csvRows(bytes);

/**
 * The value of each region: the first column that holds codes, and the last number of its row.
 * @returns faults as sentences; with any of them nothing is to be kept
 */
export function valuesIn(grid: Grid, kind: StatisticKind, codes: ReadonlySet<string>) {
  const values = new Map<string, number>();
  const faults: string[] = [];
  for (const [index, cells] of grid.slice(0, MOST_ROWS).entries()) {
    const row = cells.slice(0, MOST_COLUMNS);
    const at = row.findIndex((cell) => codeOf(cell) !== null);
    const code = at < 0 ? null : codeOf(row[at]);
    if (code === null) continue;
    if (!codes.has(code)) faults.push(`Baris ${index + 1}: kode ${code} tidak dikenal.`);
    else if (values.has(code)) faults.push(`Baris ${index + 1}: kode ${code} ada dua kali.`);
    const value = numberOf(
      row.slice(at + 1).findLast((cell) => textOf(cell) !== ''),
      kind,
    );
    const wrong = wrongValue(value, kind);
    if (wrong) faults.push(`Baris ${index + 1}, kode ${code}: ${wrong}`);
    values.set(code, value ?? 0);
  }
  const missing = [...codes].filter((code) => !values.has(code));
  if (missing.length > 0)
    faults.push(`Belum ada nilai untuk ${missing.length} daerah: ${missing.slice(0, 5).join(', ')}.`);
  return { values, faults: faults.slice(0, 20) };
}
