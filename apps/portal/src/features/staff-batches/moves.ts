import { formatNumber } from '../../lib/format.js';
import type { BatchDetail, BatchMove } from './api/batch.js';
import { batchDates } from './dates.js';

interface MoveWords {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  /** Completes "Angkatan I 2027 …". */
  readonly done: string;
  /** What happens then, with this angkatan's own numbers. */
  readonly consequences: (batch: BatchDetail) => readonly string[];
}

export const MOVES: Readonly<Record<BatchMove, MoveWords>> = {
  open: {
    label: 'Buka pendaftaran',
    question: 'Buka pendaftaran?',
    confirm: 'Buka pendaftaran',
    done: 'dibuka',
    consequences: (batch) => [
      `Angkatan ini tampil di katalog: ${batchDates(batch)}.`,
      batch.capacity === null
        ? 'Kursi tidak dibatasi.'
        : `${formatNumber(batch.capacity)} kursi. Setelah penuh, pendaftar masuk daftar tunggu.`,
    ],
  },
  start: {
    label: 'Mulai',
    question: 'Mulai angkatan ini?',
    confirm: 'Mulai angkatan',
    done: 'dimulai',
    consequences: (batch) => [
      `${formatNumber(batch.taken)} peserta mulai belajar.`,
      batch.waiting > 0
        ? `${formatNumber(batch.waiting)} orang masih di daftar tunggu.`
        : 'Tidak ada yang menunggu kursi.',
      'Pendaftaran baru ditutup.',
    ],
  },
  close: {
    label: 'Tutup',
    question: 'Tutup angkatan ini?',
    confirm: 'Tutup angkatan',
    done: 'ditutup',
    consequences: (batch) => [
      `${formatNumber(batch.completed)} dari ${formatNumber(batch.taken)} peserta sudah tuntas.`,
      'Data angkatan tidak dapat diubah lagi. Sertifikat dapat diajukan sesudahnya.',
    ],
  },
  cancel: {
    label: 'Batalkan',
    question: 'Batalkan angkatan ini?',
    confirm: 'Batalkan angkatan',
    done: 'dibatalkan',
    consequences: (batch) => [
      `${formatNumber(batch.taken)} peserta dan ${formatNumber(batch.waiting)} orang di daftar tunggu terkena.`,
      'Pengingatnya dihentikan. Angkatan hilang dari katalog.',
      'Ini tidak dapat dikembalikan.',
    ],
  },
};
