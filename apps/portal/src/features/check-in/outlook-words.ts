import type { AttendanceOutlook } from '@sinau/contracts/attendance.contract.js';

/** What is still within reach under the attendance rule, in one sentence; null: all is well. */
export function outlookWords(outlook: AttendanceOutlook): string | null {
  const { level, percent, sessions, needed, present, missed } = outlook;
  if (level === 'fine') return null;
  if (level === 'lost')
    return `Tidak lagi bisa memenuhi ${percent}%: paling banyak ${sessions - missed} dari ${sessions} sesi.`;
  const [asked, left] = [needed - present, sessions - present - missed];
  const which = asked === left ? `semua ${left} sesi tersisa` : `${asked} dari ${left} sesi tersisa`;
  return `Masih bisa memenuhi ${percent}%: perlu hadir di ${which}.`;
}
