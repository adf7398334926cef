import { toCsv } from '../staff-kit/csv.js';
import type { Line } from './api/selection.js';
import { OUTCOMES, QUOTA_NAMES, WEIGHT_NAMES } from './words.js';

const HEADER = [
  'Urutan',
  'Nama',
  'Kabupaten/kota',
  'Hasil',
  'Cadangan nomor',
  'Nilai',
  'Rincian',
  'Kuota',
  'Alasan',
];

/** "Usaha mikro 10, Punya NIB 5" */
export const partWords = ({ parts }: Pick<Line, 'parts'>): string =>
  parts
    .map(({ part, points }) => `${WEIGHT_NAMES[part as keyof typeof WEIGHT_NAMES] ?? part} ${points}`)
    .join(', ');

/** A ranking as a file for a spreadsheet; names that look like formulas stay text. */
export const rankingCsv = (lines: readonly Line[]): string =>
  toCsv(
    HEADER,
    lines.map((line, index) => [
      index + 1,
      line.name,
      line.regencyName,
      OUTCOMES[line.outcome].label,
      line.reservePlace,
      line.score,
      partWords(line),
      line.quota && QUOTA_NAMES[line.quota],
      line.reasons.join(' '),
    ]),
  );
