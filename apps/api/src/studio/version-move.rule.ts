import type { CertificationState, BatchState } from '@sinau/contracts/batches.contract.js';
import type { LessonKind } from '@sinau/contracts/lessons.contract.js';
import type { VersionMove } from '@sinau/contracts/version-move.contract.js';

/** A lesson of one of the two versions. `text` is what tells whether it was changed. */
export interface VersionLesson {
  readonly code: string;
  readonly title: string;
  readonly kind: LessonKind;
  readonly minutes: number;
  readonly text: string;
}

/** The same lesson in both versions: progress is carried from one to the other. */
const isSame = (one: VersionLesson, other: VersionLesson) =>
  one.code === other.code && one.kind === other.kind;

const named = ({ code, title }: VersionLesson) => ({ code, title });

/** What is new, gone or different in the other version. */
export function differencesOf(
  before: readonly VersionLesson[],
  after: readonly VersionLesson[],
  doneBy: ReadonlyMap<string, number>,
): Pick<VersionMove, 'added' | 'removed' | 'changed'> {
  return {
    added: after.filter((lesson) => !before.some((old) => isSame(old, lesson))).map(named),
    removed: before
      .filter((old) => !after.some((lesson) => isSame(old, lesson)))
      .map((old) => ({ ...named(old), learnersDone: doneBy.get(old.code) ?? 0 })),
    changed: after
      .filter((lesson) => {
        const old = before.find((one) => isSame(one, lesson));
        return (
          old && (old.title !== lesson.title || old.minutes !== lesson.minutes || old.text !== lesson.text)
        );
      })
      .map(named),
  };
}

export interface MovingBatch {
  readonly state: BatchState;
  readonly certification: CertificationState;
  readonly from: number;
  /** Null: the course is in no catalogue. */
  readonly to: number | null;
}

/** Why a class cannot move, in a sentence for its trainer; null when it can. */
export function obstacleOf({ state, certification, from, to }: MovingBatch): string | null {
  if (certification !== 'none' && certification !== 'returned')
    return 'Angkatan ini sudah diajukan untuk sertifikat. Versinya tidak dapat diganti lagi.';
  if (state === 'closed' || state === 'reported' || state === 'cancelled')
    return 'Angkatan ini sudah berakhir.';
  if (to === null) return 'Pelatihan ini sedang tidak terbit.';
  return from === to ? 'Angkatan ini sudah memakai versi yang terbit.' : null;
}
