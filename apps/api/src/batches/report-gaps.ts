import type { CertificationState } from '@sinau/contracts/batches.contract.js';

/** What the report of a class is made of. Sessions by their titles, in their order; those called off are not among them. */
export interface ReportFacts {
  readonly taken: number;
  readonly passed: number;
  readonly certification: CertificationState;
  readonly sessionsWithoutAttendance: readonly string[];
  /** Held, and some people have no line. */
  readonly sessionsWithGaps: readonly string[];
  readonly sessionsWithoutTrainer: readonly string[];
  readonly sessionsWithoutJp: readonly string[];
  /** Final assignments that were handed in. */
  readonly ungraded: number;
  readonly surveys: number;
}

/** Whether the class was handed in for its certificates; where nobody passed there is nothing to hand in. */
export const isHandedIn = ({
  passed,
  certification,
}: Pick<ReportFacts, 'passed' | 'certification'>): boolean =>
  passed === 0 || (certification !== 'none' && certification !== 'returned');

/** Handed in, and can still be sent back. */
const isWithDinas = (certification: CertificationState): boolean =>
  certification === 'submitted' || certification === 'verified';

const isApproved = (certification: CertificationState): boolean =>
  certification === 'approved' || certification === 'signed' || certification === 'published';

/** Until Dinas approved the class its lists can still be filled; afterwards a missing one stays missing, and is told. */
function attendanceSentences({ taken, certification, sessionsWithoutAttendance }: ReportFacts): string[] {
  if (taken === 0) return [];
  const mend = isWithDinas(certification)
    ? 'Minta Dinas mengembalikan ajuan, lalu isi presensinya.'
    : isApproved(certification)
      ? 'Sesi ini tidak dihitung.'
      : 'Isi presensinya dulu.';
  return sessionsWithoutAttendance.map((title) => `Presensi "${title}" belum diisi. ${mend}`);
}

/** Sentences, one for each thing without which a report is not whole. */
export function missingOf(facts: ReportFacts): string[] {
  return [
    ...(isApproved(facts.certification) ? [] : attendanceSentences(facts)),
    ...(facts.ungraded > 0 ? [`${facts.ungraded} tugas akhir belum dinilai.`] : []),
    ...(isHandedIn(facts) ? [] : ['Sertifikat angkatan belum diajukan.']),
  ];
}

/** Sentences about what a reader of the report will ask; it can be handed in all the same. */
export function notesOf(facts: ReportFacts): string[] {
  return [
    ...(isApproved(facts.certification) ? attendanceSentences(facts) : []),
    ...facts.sessionsWithGaps.map(
      (title) => `Presensi "${title}" belum lengkap. Yang kosong dihitung tidak hadir.`,
    ),
    ...facts.sessionsWithoutTrainer.map(
      (title) => `Sesi "${title}" tidak menyebut pelatih. JP tidak tercatat.`,
    ),
    ...facts.sessionsWithoutJp.map((title) => `JP sesi "${title}" belum diisi.`),
    ...(facts.taken > 0 && facts.passed === 0
      ? ['Belum ada peserta yang lulus, jadi tidak ada sertifikat.']
      : []),
    ...(facts.taken > 0 && facts.surveys === 0 ? ['Belum ada jawaban survei.'] : []),
  ];
}
