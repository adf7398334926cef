import type { StateWord } from '../staff-kit/words.js';
import type { MadeReport } from './api/reports.js';

export const REPORT_KINDS: Readonly<Record<MadeReport['kind'], string>> = {
  class: 'LPJ angkatan',
  governor: 'Laporan capaian',
};

export const REPORT_STATES: Readonly<Record<MadeReport['state'], StateWord>> = {
  making: { label: 'Sedang dibuat', tone: 'warning' },
  ready: { label: 'Siap', tone: 'success' },
  failed: { label: 'Belum berhasil', tone: 'danger' },
};
