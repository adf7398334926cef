import type { BatchState } from '@sinau/contracts/batches.contract.js';
import type { BatchMode } from '@sinau/contracts/courses.contract.js';

export const MODES: Readonly<Record<BatchMode, string>> = {
  in_person: 'Tatap muka',
  online: 'Daring',
  blended: 'Bauran',
  self_paced: 'Mandiri',
};

export const BATCH_STATES: Readonly<Record<BatchState, string>> = {
  draft: 'Disiapkan',
  open: 'Pendaftaran dibuka',
  tentative: 'Menunggu kepastian',
  confirmed: 'Dipastikan jalan',
  running: 'Berjalan',
  closed: 'Selesai',
  reported: 'Sudah dilaporkan',
  cancelled: 'Dibatalkan',
};

export const RESULTS = {
  active: 'Belum tuntas',
  completed: 'Tuntas',
  failed: 'Tidak lulus',
} as const;

export const CERTIFICATES: Readonly<Record<string, string>> = {
  STTP: 'STTP',
  SK: 'Surat keterangan',
  PELATIH: 'Sertifikat pelatih',
};
