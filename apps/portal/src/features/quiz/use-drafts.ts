import { useState } from 'react';
import { removePrivate, writePrivate } from '../../lib/private-store.js';
import { readChoices, type Choices } from './answer-outbox.js';

/** Answers of an attempt that are not given yet: half the pairs, a word being written. They stay on this device. */
export function useDrafts(attemptId: string) {
  const name = `answer-drafts.${attemptId}`;
  const [drafts, setDrafts] = useState<Choices>(() => readChoices(name));
  /** @param choice null: given or taken back, nothing is left to keep */
  const draft = (question: string, choice: readonly string[] | null) =>
    setDrafts((before) => {
      const { [question]: _old, ...others } = before;
      const next = choice ? { ...others, [question]: choice } : others;
      if (Object.keys(next).length > 0) writePrivate(name, next);
      else removePrivate(name);
      return next;
    });
  return { drafts, draft };
}
