import type { RankingLine } from '@sinau/contracts/selections.contract.js';
import { heads, writeWorkbook, type Workbook } from '../files/workbook.js';

const OUTCOMES = { accepted: 'Diterima', reserve: 'Cadangan', refused: 'Ditolak' } as const;
const QUOTAS = {
  priority_region: 'Wilayah prioritas',
  women: 'Perempuan',
  disabled: 'Penyandang disabilitas',
  cooperative: 'Anggota koperasi',
} as const;

/** A ranking with all that explains it; no contact data. */
export function rankingWorkbook(
  label: string,
  lines: readonly RankingLine[],
  hash: string,
): Promise<Workbook> {
  const rows = lines.map((line, index) => [
    index + 1,
    line.name,
    line.regencyName,
    OUTCOMES[line.outcome],
    line.reservePlace,
    line.score,
    line.quota && QUOTAS[line.quota],
    line.reasons.join(' '),
  ]);
  const head = heads(
    'Urutan',
    'Nama',
    'Kabupaten/kota',
    'Hasil',
    'Cadangan nomor',
    'Nilai',
    'Kuota',
    'Alasan',
  );
  const widths = [8, 28, 24, 14, 16, 10, 24, 60];
  return writeWorkbook(`pemeringkatan-${label}`, [
    { name: 'Pemeringkatan', widths, rows: [head, ...rows, [], ['Sidik hasil', hash]] },
  ]);
}
