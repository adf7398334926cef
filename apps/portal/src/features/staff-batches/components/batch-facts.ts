import { formatNumber } from '../../../lib/format.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { allowanceWords } from '../../courses/words.js';
import { MODES } from '../../staff-kit/words.js';
import type { BatchDetail } from '../api/batch.js';
import { batchDates, momentOr } from '../dates.js';

export const ADMISSIONS = { direct: 'Langsung, sesuai urutan', selection: 'Seleksi' } as const;

/** What an organiser wants to know about an angkatan at a glance. */
export function batchFacts(batch: BatchDetail): readonly (readonly [string, string])[] {
  return [
    ['Metode', MODES[batch.mode]],
    ['Tanggal', batchDates(batch)],
    ['Tempat', batch.place ?? 'Belum ditentukan'],
    [
      'Kursi terisi',
      batch.capacity === null
        ? formatNumber(batch.taken)
        : `${formatNumber(batch.taken)} dari ${formatNumber(batch.capacity)}`,
    ],
    ['Peserta paling sedikit', batch.minSeats === null ? 'Tidak ditentukan' : formatNumber(batch.minSeats)],
    ['Cara masuk', ADMISSIONS[batch.admission]],
    ['Menunggu kursi', formatNumber(batch.waiting)],
    ['Sudah tuntas', formatNumber(batch.completed)],
    ['Pendaftaran dibuka', momentOr(batch.registrationOpensAt, 'Sejak angkatan dibuka')],
    ['Pendaftaran ditutup', momentOr(batch.registrationClosesAt, 'Tanpa batas')],
    ['Batas tugas akhir', momentOr(batch.assignmentDueAt, 'Tanpa batas')],
    ['Pelatih', batch.trainers.map((trainer) => trainer.name).join(', ') || 'Belum dipilih'],
    ['Fasilitas', batch.allowances.map(allowanceWords).join(', ') || 'Belum diisi'],
    ['Perlengkapan yang dibawa', batch.equipment.join(', ') || 'Tidak ada'],
    ...(batch.note ? [['Catatan untuk peserta', batch.note] as const] : []),
    ...(batch.moveReason ? [['Alasan keputusan', batch.moveReason] as const] : []),
    ...(batch.reportedAt
      ? [['Dilaporkan', `${formatMoment(batch.reportedAt)}, ${batch.reportedBy ?? ''}`] as const]
      : []),
  ];
}
