import { formatNumber } from '../../lib/format.js';
import type { BatchDetail, BatchMove } from './api/batch.js';
import { batchDates } from './dates.js';

interface MoveWords {
  /** Why: must be said when cancelling, and when confirming with too few people. */
  readonly reason?: { readonly label: string; readonly hint: string };
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  /** Completes "Angkatan I 2027 …". */
  readonly done: string;
  /** What happens then, with this angkatan's own numbers. */
  readonly consequences: (batch: BatchDetail) => readonly string[];
}

/** Confirming asks for a reason only when fewer people came than are needed. */
export const needsReason = (move: BatchMove, { taken, minSeats }: BatchDetail): boolean =>
  move === 'cancel' || (move === 'confirm' && taken < (minSeats ?? 0));

/** Only where people come in turn is there a list of those who wait for a seat. */
const AFTER_OPENING = {
  direct: 'Setelah penuh, pendaftar masuk daftar tunggu.',
  selection: 'Kursi diberikan lewat seleksi.',
} as const;
const AFTER_CONFIRMING = {
  direct: 'Pendaftaran tetap dibuka sampai penuh.',
  selection: 'Kursi kosong tetap untuk yang lolos seleksi.',
} as const;

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
        : `${formatNumber(batch.capacity)} kursi. ${AFTER_OPENING[batch.admission]}`,
    ],
  },
  confirm: {
    label: 'Pastikan jalan',
    question: 'Pastikan angkatan ini jalan?',
    confirm: 'Pastikan jalan',
    done: 'dipastikan jalan',
    reason: { label: 'Alasan tetap dijalankan', hint: 'Tercatat di riwayat angkatan.' },
    consequences: (batch) => [
      batch.minSeats === null
        ? `${formatNumber(batch.taken)} peserta sudah terdaftar.`
        : `${formatNumber(batch.taken)} dari paling sedikit ${formatNumber(batch.minSeats)} peserta sudah terdaftar.`,
      `Semua peserta mendapat kabar. ${AFTER_CONFIRMING[batch.admission]}`,
    ],
  },
  hold: {
    label: 'Tahan dulu',
    question: 'Tahan angkatan ini?',
    confirm: 'Tahan dulu',
    done: 'menunggu kepastian',
    consequences: () => [
      'Angkatan ditandai menunggu kepastian. Orang tetap bisa mendaftar.',
      'Anda dapat memastikan, membuka lagi, atau membatalkannya.',
    ],
  },
  reopen: {
    label: 'Buka lagi',
    question: 'Kembali ke pendaftaran biasa?',
    confirm: 'Buka lagi',
    done: 'dibuka lagi',
    consequences: () => ['Angkatan kembali ke tahap pendaftaran. Peserta dan kursi tetap.'],
  },
  start: {
    label: 'Mulai',
    question: 'Mulai angkatan ini?',
    confirm: 'Mulai angkatan',
    done: 'dimulai',
    consequences: (batch) => [
      `${formatNumber(batch.taken)} peserta mulai belajar.`,
      ...waitingWords(batch),
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
  report: {
    label: 'Laporkan',
    question: 'Serahkan laporan angkatan ini?',
    confirm: 'Serahkan laporan',
    done: 'sudah dilaporkan',
    consequences: (batch) => [
      `${formatNumber(batch.taken)} peserta, ${formatNumber(batch.completed)} tuntas.`,
      'Nama Anda dan waktunya tercatat. Cetak "Laporan angkatan" sebagai lampiran.',
    ],
  },
  cancel: {
    label: 'Batalkan',
    question: 'Batalkan angkatan ini?',
    confirm: 'Batalkan angkatan',
    done: 'dibatalkan',
    reason: { label: 'Alasan pembatalan', hint: 'Peserta membaca kalimat ini. Paling sedikit 5 huruf.' },
    consequences: (batch) => [
      `${formatNumber(batch.taken)} peserta dan ${formatNumber(batch.waiting)} orang di daftar tunggu terkena.`,
      'Mereka mendapat kabar. Ruang dan pelatih dilepas, daftar tunggu berakhir.',
      'Ini tidak dapat dikembalikan.',
    ],
  },
};

/** A selection has its reserve list instead, which goes on. */
function waitingWords({ admission, waiting }: BatchDetail): readonly string[] {
  if (waiting > 0) return [`${formatNumber(waiting)} orang masih di daftar tunggu.`];
  return admission === 'selection' ? [] : ['Tidak ada yang menunggu kursi.'];
}
