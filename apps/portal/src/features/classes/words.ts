import type { Enrolment, Requirement } from './api/enrolment.js';
import { formatNumber } from '../../lib/format.js';
import type { Tone } from '../../ui/Badge.js';

export const STATES: Readonly<Record<Enrolment['state'], { readonly label: string; readonly tone: Tone }>> = {
  waiting: { label: 'Menunggu', tone: 'warning' },
  active: { label: 'Aktif', tone: 'brand' },
  completed: { label: 'Selesai', tone: 'success' },
  failed: { label: 'Tidak lulus', tone: 'danger' },
  withdrawn: { label: 'Mundur', tone: 'neutral' },
};

/** A line of the completion rule in plain words: what is needed. */
export function needed({ key, needed: limit }: Requirement): string {
  const value = formatNumber(limit);
  switch (key) {
    case 'lessons':
      return limit >= 100 ? 'Selesaikan semua pelajaran' : `Selesaikan paling sedikit ${value}% pelajaran`;
    case 'attendance':
      return `Hadir paling sedikit ${value}% sesi`;
    case 'post_test':
      return `Nilai tes akhir paling sedikit ${value}`;
    case 'final_assignment':
      return `Nilai tugas akhir paling sedikit ${value}`;
    case 'survey':
      return 'Isi survei kepuasan';
  }
}

/** Where the learner stands, and what is still missing. */
export function reached({ key, reached: value, met }: Requirement): string {
  if (met) return key === 'survey' ? 'Sudah diisi.' : `Terpenuhi: ${amount(key, value)}.`;
  if (value === null || (key === 'survey' && value === 0)) return MISSING[key];
  return `Anda baru ${amount(key, value)}.`;
}

const MISSING: Readonly<Record<Requirement['key'], string>> = {
  lessons: 'Belum ada pelajaran yang selesai.',
  attendance: 'Belum ada presensi.',
  post_test: 'Tes akhir belum dikerjakan.',
  final_assignment: 'Tugas akhir belum dinilai.',
  survey: 'Survei belum diisi.',
};

function amount(key: Requirement['key'], value: number | null): string {
  const text = formatNumber(value ?? 0);
  return key === 'lessons' || key === 'attendance' ? `${text}%` : `nilai ${text}`;
}

/** What each state of the final assignment means to the learner. */
export const FINAL_STATES: Readonly<Record<Enrolment['finalAssignment']['state'], string>> = {
  not_sent: 'Belum dikirim',
  sent: 'Terkirim, menunggu dinilai',
  revise: 'Perlu perbaikan',
  passed: 'Lulus',
  failed: 'Belum lulus',
};
