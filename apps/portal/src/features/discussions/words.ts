import type { ReportReason } from '@sinau/contracts/discussions.contract.js';

export const REPORT_REASONS: Readonly<Record<ReportReason, string>> = {
  rude: 'Kasar atau menghina',
  personal_data: 'Memuat data pribadi, misalnya nomor HP',
  advertising: 'Iklan atau penipuan',
  other: 'Alasan lain',
};

/** Most letters of a question; the API has the last word. */
export const QUESTION_MAX = 1000;
