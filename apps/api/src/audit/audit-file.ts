import { heads, writeWorkbook } from '../files/workbook.js';
import type { AuditLine } from './audit-line.js';

export interface AuditFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const HEADS = [
  'Nomor',
  'Waktu (WIB)',
  'Siapa',
  'Tindakan',
  'Tentang',
  'Kode',
  'Sebelum',
  'Sesudah',
  'Rincian',
];
const WIDTHS = [10, 20, 28, 36, 22, 40, 40, 40, 60];

/** `2026-11-22T01:05:07Z` as `2026-11-22 08:05:07`. */
const wib = (iso: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(iso));

const jsonOf = (value: Record<string, unknown> | null): string | null =>
  value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;

const cellsOf = (line: AuditLine) => [
  line.id,
  wib(line.at),
  line.actor?.name ?? 'Sistem',
  line.words,
  line.subjectWords,
  line.subjectId,
  jsonOf(line.before),
  jsonOf(line.after),
  jsonOf(line.details),
];

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^\s*[=+\-@]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const cutAfter = (rows: number): string =>
  `Berkas ini berhenti di sini: ${rows.toLocaleString('id-ID')} catatan terbaru. Pilih masa yang lebih pendek untuk sisanya.`;

/** @param more the log goes on behind these lines, which the last row of the file says */
export async function auditFile(
  lines: readonly AuditLine[],
  format: 'csv' | 'xlsx',
  more = false,
): Promise<AuditFile> {
  const cells = [...lines.map(cellsOf), ...(more ? [[cutAfter(lines.length)]] : [])];
  if (format === 'xlsx') {
    const rows = [heads(...HEADS), ...cells];
    const { name, bytes } = await writeWorkbook('jejak-audit', [
      { name: 'Jejak audit', widths: WIDTHS, rows },
    ]);
    return { name, bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
  const text = [HEADS, ...cells].map((line) => line.map(csvCell).join(',')).join('\r\n');
  // With a mark that Excel reads UTF-8 by.
  return {
    name: 'jejak-audit.csv',
    type: 'text/csv; charset=utf-8',
    bytes: Buffer.from(`\ufeff${text}\r\n`),
  };
}
