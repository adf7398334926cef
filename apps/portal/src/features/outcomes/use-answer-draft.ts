import { useEffect, useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { BLANK, emptyDraft, readDraft, type AnswerDraft } from './answer-draft.js';

/** Answers of one milestone, kept on this device until they are sent. */
export function useAnswerDraft(enrolmentId: string, milestone: number) {
  const name = `outcome.${enrolmentId}.${milestone}`;
  // The same on the server and in the browser first; its id is made when the page is there.
  const [draft, setDraft] = useState<AnswerDraft>(BLANK);
  useEffect(() => {
    setDraft(readDraft(readPrivate(name)) ?? emptyDraft());
  }, [name]);
  return {
    draft,
    change: (change: Partial<AnswerDraft>) => {
      const next = { ...draft, ...change };
      writePrivate(name, next);
      setDraft(next);
    },
    forget: () => removePrivate(name),
  };
}
