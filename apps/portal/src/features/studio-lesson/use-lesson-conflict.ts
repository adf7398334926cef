import { useState } from 'react';
import { ApiError } from '../../lib/api-errors.js';
import { formatTime } from '../../lib/format.js';
import { newId } from '../../lib/new-id.js';
import type { StudioLesson } from './api/lesson.js';
import { toDraft, type LessonDraft } from './lesson-draft.js';
import { mergeDrafts } from './merge.js';

/** Somebody else saved first: both texts wait for a choice. */
export interface LessonConflict {
  readonly mine: LessonDraft;
  readonly theirs: StudioLesson;
}

interface ConflictHooks {
  /** Reads what the server has now. */
  readonly read: () => Promise<StudioLesson>;
  readonly put: (
    value: LessonDraft,
    revision: number,
    saveId: string,
    merged: boolean,
  ) => Promise<StudioLesson>;
  /** Saves a draft on top of theirs and puts it on the screen. */
  readonly settle: (value: LessonDraft, revision: number) => void;
  /** What the server has stands; puts it on the screen. */
  readonly stand: (value: LessonDraft, revision: number) => void;
}

const NOT_SAVED = 'Pilihan Anda belum tersimpan karena tidak ada sinyal. Kedua tulisan aman. Coba lagi.';
const reasonOf = (cause: unknown): string =>
  cause instanceof ApiError ? `${cause.title} ${cause.detail}`.trim() : NOT_SAVED;

/** What happens between a 409 and a choice. Whichever text is taken, the other one is in the history. */
export function useLessonConflict({ read, put, settle, stand }: ConflictHooks) {
  const [conflict, setConflict] = useState<LessonConflict | null>(null);
  const [stuck, setStuck] = useState<LessonDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = (mine: LessonDraft) => {
    setStuck(null);
    read()
      .then((theirs) => setConflict({ mine, theirs }))
      .catch(() => setStuck(mine));
  };
  const end = () => {
    setConflict(null);
    setProblem(null);
  };
  const decide = (choice: (both: LessonConflict) => LessonDraft) => {
    if (!conflict) return;
    end();
    settle(choice(conflict), conflict.theirs.revision);
  };
  /** Mine is saved before theirs, so that it can be found. */
  const takeTheirs = async ({ mine, theirs }: LessonConflict) => {
    setBusy(true);
    try {
      const kept = await put(mine, theirs.revision, newId(), true);
      setConflict({ mine, theirs: { ...theirs, revision: kept.revision } });
      const { revision } = await put(toDraft(theirs), kept.revision, newId(), true);
      end();
      stand(toDraft(theirs), revision);
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'edit_conflict') ask(mine);
      else setProblem(reasonOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return {
    conflict,
    problem,
    busy,
    ask,
    /** Theirs could not be read; reads it once more. */
    askAgain: stuck && (() => ask(stuck)),
    keepMine: () => decide(({ mine }) => mine),
    keepBoth: () => decide((both) => mergeDrafts(both.mine, toDraft(both.theirs), headingOf(both))),
    keepTheirs: () => conflict && void takeTheirs(conflict),
  };
}

const headingOf = ({ theirs }: LessonConflict): string =>
  `Tulisan ${theirs.updatedBy ?? 'rekan Anda'}, ${formatTime(theirs.updatedAt)}`;
