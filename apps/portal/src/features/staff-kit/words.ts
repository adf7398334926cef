import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import type { BatchState, CertificationState, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { BatchMode } from '@sinau/contracts/courses.contract.js';
import type { Requirement } from '@sinau/contracts/enrolments.contract.js';
import { formatNumber } from '../../lib/format.js';
import type { Tone } from '../../ui/Badge.js';

/** What a state is called and how it looks. */
export interface StateWord {
  readonly label: string;
  readonly tone: Tone;
}

export const BATCH_STATES: Readonly<Record<BatchState, StateWord>> = {
  draft: { label: 'Disiapkan', tone: 'neutral' },
  open: { label: 'Pendaftaran dibuka', tone: 'brand' },
  tentative: { label: 'Menunggu kepastian', tone: 'warning' },
  confirmed: { label: 'Dipastikan jalan', tone: 'success' },
  running: { label: 'Berjalan', tone: 'brand' },
  closed: { label: 'Selesai', tone: 'success' },
  reported: { label: 'Sudah dilaporkan', tone: 'success' },
  cancelled: { label: 'Dibatalkan', tone: 'danger' },
};

export const CERTIFICATION_STATES: Readonly<Record<CertificationState, StateWord>> = {
  none: { label: 'Belum diajukan', tone: 'neutral' },
  returned: { label: 'Dikembalikan', tone: 'danger' },
  submitted: { label: 'Menunggu pemeriksaan', tone: 'warning' },
  verified: { label: 'Menunggu persetujuan', tone: 'warning' },
  approved: { label: 'Menunggu tanda tangan', tone: 'warning' },
  signed: { label: 'Menunggu terbit', tone: 'warning' },
  published: { label: 'Terbit', tone: 'success' },
};

export const ENROLMENT_STATES: Readonly<Record<EnrolmentState, StateWord>> = {
  waiting: { label: 'Menunggu kursi', tone: 'warning' },
  active: { label: 'Belajar', tone: 'brand' },
  completed: { label: 'Tuntas', tone: 'success' },
  failed: { label: 'Tidak lulus', tone: 'danger' },
  withdrawn: { label: 'Mundur', tone: 'neutral' },
};

export const MODES: Readonly<Record<BatchMode, string>> = {
  in_person: 'Tatap muka',
  online: 'Daring',
  blended: 'Bauran',
  self_paced: 'Belajar mandiri',
};

export const ATTENDANCE: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Hadir',
  excused: 'Izin',
  sick: 'Sakit',
  absent: 'Alpa',
};

/** `label` of every entry, for a Select. */
export const optionsOf = (words: Readonly<Record<string, StateWord | string>>) =>
  Object.entries(words).map(([value, word]) => ({
    value,
    label: typeof word === 'string' ? word : word.label,
  }));

const score = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** Why somebody gets no certificate, in one sentence. */
export function unmetSentence({ key, needed, reached }: Requirement): string {
  switch (key) {
    case 'lessons':
      return `Pelajaran selesai ${score(reached ?? 0)}%, perlu ${score(needed)}%.`;
    case 'attendance':
      return `Kehadiran ${score(reached ?? 0)}%, perlu ${score(needed)}%.`;
    case 'post_test':
      return reached === null
        ? `Tes akhir belum dikerjakan, perlu ${score(needed)}.`
        : `Nilai tes akhir ${score(reached)}, perlu ${score(needed)}.`;
    case 'final_assignment':
      return reached === null
        ? `Tugas akhir belum bernilai, perlu ${score(needed)}.`
        : `Nilai tugas akhir ${score(reached)}, perlu ${score(needed)}.`;
    case 'survey':
      return 'Survei belum diisi.';
  }
}

/** `86,5`, or a dash that is read as "belum ada". */
export const scoreOrDash = (value: number | null): string => (value === null ? '–' : score(value));
