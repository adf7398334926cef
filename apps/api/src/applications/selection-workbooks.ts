import type { ApplicationState } from '@sinau/contracts/applications.contract.js';
import type { RankingLine } from '@sinau/contracts/selections.contract.js';
import { heads, writeWorkbook, type Workbook } from '../files/workbook.js';
import type { Facts } from './application-facts.service.js';

const STATES: Record<ApplicationState, string> = {
  draft: 'Belum dikirim',
  sent: 'Perlu diperiksa',
  returned: 'Dikembalikan',
  checked: 'Dokumen lengkap',
  reserve: 'Cadangan',
  refused: 'Ditolak',
  offered: 'Menunggu daftar ulang',
  enrolled: 'Sudah daftar ulang',
  declined: 'Melepas kursi',
  expired: 'Waktu habis',
  withdrawn: 'Dibatalkan',
  called_off: 'Angkatan dibatalkan',
};
const SIZES = { micro: 'Mikro', small: 'Kecil', medium: 'Menengah' } as const;
const OUTCOMES = { accepted: 'Diterima', reserve: 'Cadangan', refused: 'Ditolak' } as const;
const QUOTAS = {
  priority_region: 'Wilayah prioritas',
  women: 'Perempuan',
  disabled: 'Penyandang disabilitas',
  cooperative: 'Anggota koperasi',
} as const;

export interface ExportedApplicant extends Facts {
  readonly phone: string | null;
  readonly nikLastFour: string | null;
}

/** `2026-11-22T01:05:00Z` as `2026-11-22 08:05`, in WIB. */
const wib = (iso: string | null): string | null =>
  iso &&
  new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(iso));

/** Phone and NIK are texts, so that no digit is lost; of the NIK only what staff may see. */
export function applicantsWorkbook(label: string, people: readonly ExportedApplicant[]): Promise<Workbook> {
  const rows = people.map((one, index) => [
    index + 1,
    one.name,
    one.phone,
    one.nikLastFour && `************${one.nikLastFour}`,
    one.businessName,
    one.sector,
    SIZES[one.size],
    one.regencyName,
    one.cooperative,
    one.nominatedBy,
    one.nomination?.letter ?? null,
    one.registered ? 'Petugas' : 'Sendiri',
    STATES[one.state],
    one.reservePlace,
    wib(one.sentAt),
  ]);
  const head = heads(
    'No.',
    'Nama',
    'Nomor HP',
    'NIK',
    'Usaha',
    'Bidang',
    'Ukuran',
    'Kabupaten/kota',
    'Koperasi',
    'Diusulkan oleh',
    'Nomor surat',
    'Didaftarkan oleh',
    'Keadaan',
    'Cadangan nomor',
    'Dikirim (WIB)',
  );
  const widths = [6, 28, 18, 20, 28, 20, 10, 24, 24, 28, 20, 16, 22, 16, 18];
  return writeWorkbook(`pendaftar-${label}`, [{ name: 'Pendaftar', widths, rows: [head, ...rows] }]);
}

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
