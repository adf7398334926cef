import { readSheet } from 'read-excel-file/node';
import { firstSheet } from './first-sheet.js';
import { farCellIn } from './sheet-bounds.js';
import { checkUnpacked } from './unpacked-size.js';
import { excerptOf, MOST_QUESTIONS, QuestionFault, type Parsed } from './parsed-question.js';
import { COLUMNS, type SheetRow } from './xlsx-columns.js';
import { questionOfRow } from './xlsx-row.js';

/** Characters of a cell; Excel itself takes no more. */
const LONGEST = 32_767;
const REQUIRED = ['jenis', 'pertanyaan', 'kunci'] as const;

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // As a person would write it here: 12,5.
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'benar' : 'salah';
  return typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';
}

const heading = (value: unknown) =>
  written(value)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
const unreadable = (message: string): Parsed => ({
  questions: [],
  faults: [{ line: 1, message, excerpt: '' }],
});

function readRows(rows: readonly (readonly unknown[])[]): Parsed {
  const headings = (rows[0] ?? []).map(heading);
  const missing = REQUIRED.filter((name) => !headings.includes(name));
  if (missing.length > 0)
    return unreadable(`Kolom ${missing.join(', ')} belum ada di baris pertama. Pakai contoh berkas XLSX.`);
  const unknown = headings.filter((name) => name !== '' && !(COLUMNS as readonly string[]).includes(name));
  if (unknown.length > 0) return unreadable(`Kolom "${unknown[0]}" tidak dikenal. Periksa ejaannya.`);
  const named = headings.flatMap((name, place) => (name === '' ? [] : { name, place }));
  const parsed: Parsed = { questions: [], faults: [] };
  for (const [index, cells] of rows.entries()) {
    if (parsed.questions.length + parsed.faults.length > MOST_QUESTIONS) break;
    const row: SheetRow = Object.fromEntries(named.map(({ name, place }) => [name, written(cells[place])]));
    if (index === 0 || Object.values(row).every((text) => text === '')) continue;
    const line = index + 1;
    try {
      parsed.questions.push({ ...questionOfRow(row), line });
    } catch (error) {
      if (!(error instanceof QuestionFault)) throw error;
      parsed.faults.push({ line, message: error.message, excerpt: excerptOf(row['pertanyaan'] ?? '') });
    }
  }
  return parsed;
}

/** Reads the first sheet of an XLSX file; formulas count with the value they show. Columns: see xlsx-columns.ts. */
export async function readXlsx(bytes: Buffer): Promise<Parsed> {
  const refusal = await checkUnpacked(bytes);
  if (refusal) return unreadable(refusal);
  try {
    const far = farCellIn(await firstSheet(bytes));
    if (far) return { questions: [], faults: [far] };
    return readRows(await readSheet(bytes, { trim: false }));
  } catch {
    return unreadable('Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel atau LibreOffice.');
  }
}
