import { useCallback, useEffect, useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { loadAttempt, type Attempt } from './api/attempt.js';

/**
 * The attempt on screen. One that is under way is opened again by itself, so a reload goes on at the question.
 * It is asked for by its id: asking for a new one would use up a chance if it was closed meanwhile.
 * @param quiz names the quiz on this device @param openAttemptId what the API knows of
 */
export function useAttempt(quiz: string, openAttemptId: string | null | undefined) {
  const name = `attempt.${quiz}`;
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [resuming, setResuming] = useState(Boolean(openAttemptId));
  const show = useCallback(
    (next: Attempt) => {
      if (next.submittedAt) removePrivate(name);
      else writePrivate(name, next.id);
      setAttempt(next);
    },
    [name],
  );
  useEffect(() => {
    let gone = false;
    const open = async () => {
      // What was begun on this device comes first: answers given without a signal are only in that one.
      for (const id of new Set([readPrivate(name), openAttemptId])) {
        if (typeof id !== 'string') continue;
        // Without a signal the introduction stands there with its own button.
        const found = await loadAttempt(id).catch(() => undefined);
        if (gone) return;
        if (found?.submittedAt) removePrivate(name);
        // One that was closed for want of time is still news; one handed in elsewhere is not.
        if (found && (!found.submittedAt || id === openAttemptId))
          return setAttempt((shown) => shown ?? found);
      }
    };
    void open().finally(() => !gone && setResuming(false));
    return () => {
      gone = true;
    };
  }, [name, openAttemptId]);
  return { attempt, show, resuming: resuming && !attempt };
}
