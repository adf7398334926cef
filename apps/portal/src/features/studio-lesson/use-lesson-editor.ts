import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { autosaveName, readUnsaved } from '../studio/autosave-store.js';
import { useAutosave } from '../studio/use-autosave.js';
import { studioLessonQuery, type StudioLesson } from './api/lesson.js';
import { saveLesson } from './api/save-lesson.js';
import { isDraftOf, toDraft, type LessonDraft } from './lesson-draft.js';
import { useLessonConflict } from './use-lesson-conflict.js';

/**
 * The draft of one lesson: written here, kept on the device, saved by itself, and put together with a colleague's.
 * @param lesson as it was read first; give the component a `key` with its id
 */
export function useLessonEditor(lesson: StudioLesson) {
  const client = useQueryClient();
  const query = studioLessonQuery(lesson.id);
  const name = autosaveName.lesson(lesson.id);
  const [draft, setDraft] = useState(
    () => readUnsaved<LessonDraft>(name, isDraftOf(lesson)) ?? toDraft(lesson),
  );
  /** Goes up when the text on the screen was replaced: fields that keep their own state begin anew. */
  const [epoch, setEpoch] = useState(0);
  /** Revision of theirs that was on the screen when the choice was made. */
  const seen = useRef<number | null>(null);

  const remember = (saved: StudioLesson): StudioLesson => {
    client.setQueryData(query.queryKey, saved);
    return saved;
  };
  const put = async (value: LessonDraft, revision: number, saveId: string, merged: boolean) =>
    remember(await saveLesson({ id: lesson.id, draft: value, revision, saveId, merged }));
  const show = (value: LessonDraft) => {
    setDraft(value);
    setEpoch((now) => now + 1);
  };
  const conflict = useLessonConflict({
    put,
    read: () => client.fetchQuery({ ...query, staleTime: 0 }),
    settle: (value, revision) => {
      seen.current = revision;
      show(value);
      autosave.resolve(value, revision);
    },
    stand: (value, revision) => {
      show(value);
      autosave.takeTheirs(value, revision);
    },
  });
  const autosave = useAutosave<LessonDraft>({
    name,
    value: draft,
    revision: lesson.revision,
    save: (value, revision, saveId) => put(value, revision, saveId, seen.current === revision),
    onConflict: ({ value }) => conflict.ask(value),
  });

  return {
    draft,
    epoch,
    autosave,
    conflict,
    change: (part: Partial<LessonDraft>) => setDraft((now) => ({ ...now, ...part })),
    /** After an earlier text was restored. */
    restored: (saved: StudioLesson) => {
      remember(saved);
      show(toDraft(saved));
      autosave.takeTheirs(toDraft(saved), saved.revision);
    },
  };
}

export type LessonEditorState = ReturnType<typeof useLessonEditor>;
