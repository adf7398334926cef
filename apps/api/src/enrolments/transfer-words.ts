import type { TransferPreview } from '@sinau/contracts/enrolments.contract.js';
import type { Belongings } from './carrying.queries.js';

const counted = (count: number, words: string): string[] => (count > 0 ? [`${count} ${words}`] : []);

/** What a move takes along and what it leaves, in the learner's words; nothing is said of what there is none of. */
export function transferWords(has: Belongings): TransferPreview {
  const work = [
    ...counted(has.lessons, 'pelajaran yang sudah selesai'),
    ...counted(has.attempts, 'kuis dan tes yang sudah dikerjakan'),
    ...counted(has.assignments, 'tugas yang sudah dikerjakan'),
    ...(has.survey ? ['survei yang sudah diisi'] : []),
  ];
  const left = [
    ...counted(has.reviewed, 'tugas yang sudah diulas teman sekelas'),
    ...counted(has.attended, 'catatan kehadiran'),
  ];
  return has.sameVersion
    ? { sameVersion: true, comes: work, stays: left }
    : { sameVersion: false, comes: [], stays: [...work, ...left] };
}
