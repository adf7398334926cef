import { formatNumber } from '../../lib/format.js';
import type { StateWord } from '../staff-kit/words.js';
import type { BulkItem, BulkJob } from './api/jobs.js';

const KINDS: Readonly<Record<string, string>> = {
  'certificates.revoke': 'Cabut sertifikat',
  'certificates.zip': 'Kumpulkan PDF sertifikat',
  'certificates.retry': 'Buat ulang sertifikat',
  'classes.publish': 'Terbitkan sertifikat angkatan',
  'classes.publish:undo': 'Tarik penerbitan angkatan',
};
const TABLES: Readonly<Record<string, string>> = {
  certificates: 'register sertifikat',
  batches: 'angkatan',
  participants: 'peserta angkatan',
  reminders: 'pengingat',
  loans: 'peminjaman',
  cases: 'berkas pendampingan',
};

/** What a job does, as its title. */
export const jobTitle = ({ kind, table }: Pick<BulkJob, 'kind' | 'table'>): string =>
  table === null ? (KINDS[kind] ?? 'Pekerjaan massal') : `Ekspor ${TABLES[table] ?? 'daftar'}`;

export const ITEM_STATES: Readonly<Record<BulkItem['state'], StateWord>> = {
  waiting: { label: 'Menunggu', tone: 'neutral' },
  done: { label: 'Selesai', tone: 'success' },
  failed: { label: 'Gagal', tone: 'danger' },
  skipped: { label: 'Dilewati', tone: 'warning' },
};

/** Anything was done yet. */
export const hasBegun = ({ counts, rowsWritten }: Pick<BulkJob, 'counts' | 'rowsWritten'>): boolean =>
  counts.done + counts.failed + counts.skipped + rowsWritten > 0;

/** How a job stands. */
export function jobState(job: BulkJob): StateWord {
  const { state, failure, counts, cancelledAt } = job;
  if (state === 'running' && !hasBegun(job)) return { label: 'Menunggu giliran', tone: 'neutral' };
  if (state === 'running') return { label: 'Berjalan', tone: 'brand' };
  if (cancelledAt) return { label: 'Dibatalkan', tone: 'neutral' };
  if (failure !== null || counts.failed > 0) return { label: 'Ada yang gagal', tone: 'danger' };
  if (counts.skipped > 0) return { label: 'Ada yang dilewati', tone: 'warning' };
  return { label: 'Selesai', tone: 'success' };
}

/** What became of a job that is over: "Selesai: 1.268 berhasil, 16 dilewati, 0 gagal". */
export const outcomeOf = ({ counts, cancelledAt }: Pick<BulkJob, 'counts' | 'cancelledAt'>): string =>
  `${cancelledAt ? 'Dibatalkan' : 'Selesai'}: ${formatNumber(counts.done)} berhasil, ${formatNumber(counts.skipped)} dilewati, ${formatNumber(counts.failed)} gagal`;
