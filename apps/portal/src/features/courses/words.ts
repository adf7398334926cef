import { formatDate, formatNumber, formatTime } from '../../lib/format.js';
import type { IconName } from '../../ui/icons.js';
import type { Batch, CourseModule } from './api/course.js';

type LessonKind = CourseModule['lessons'][number]['kind'];

/** What a kind of lesson is called, and its sign. */
export const LESSON_KINDS: Readonly<Record<LessonKind, { readonly label: string; readonly icon: IconName }>> =
  {
    reading: { label: 'Bacaan', icon: 'page' },
    video: { label: 'Video', icon: 'play' },
    audio: { label: 'Audio', icon: 'audio' },
    quiz: { label: 'Kuis', icon: 'quiz' },
    photo_assignment: { label: 'Tugas foto', icon: 'camera' },
    in_person: { label: 'Tatap muka', icon: 'people' },
    scorm: { label: 'Paket interaktif', icon: 'board' },
  };

export const BATCH_MODES: Readonly<Record<Batch['mode'], string>> = {
  in_person: 'Tatap muka',
  online: 'Daring',
  blended: 'Daring dan tatap muka',
  self_paced: 'Belajar mandiri',
};

const COURSE_ICONS: Readonly<Record<string, IconName>> = { PO: 'shop', FP: 'camera', DK: 'box' };

/** The sign of a course by its code; new courses get the book. */
export const courseIcon = (code: string): IconName => COURSE_ICONS[code] ?? 'book';

/** `Dibuka 3 Desember 2026`, `Tutup besok 16.00 WIB`. Days are counted by the API, so server and browser agree. */
export function registrationWords(batch: Batch): string {
  const { registration, registrationOpensAt, registrationClosesAt, registrationDaysLeft } = batch;
  if (registration === 'upcoming' && registrationOpensAt)
    return `Dibuka ${formatDate(registrationOpensAt)}, ${formatTime(registrationOpensAt)}`;
  if (registration === 'closed') return 'Pendaftaran ditutup';
  if (!registrationClosesAt) return 'Pendaftaran dibuka';
  if (registrationDaysLeft === 0) return `Tutup hari ini ${formatTime(registrationClosesAt)}`;
  if (registrationDaysLeft === 1) return `Tutup besok ${formatTime(registrationClosesAt)}`;
  return `Pendaftaran sampai ${formatDate(registrationClosesAt)}`;
}

/** `Transport Rp75.000`. */
export const allowanceWords = ({ name, amount }: Batch['allowances'][number]): string =>
  amount === null ? name : `${name} Rp${formatNumber(amount)}`;

/** `24 JP (18 jam)`. @param jp lesson hours @param minutesPerJp usually 45 */
export function formatJp(jp: number, minutesPerJp: number): string {
  const hours = Math.round((jp * minutesPerJp) / 6) / 10;
  return `${jp} JP (${String(hours).replace('.', ',')} jam)`;
}
