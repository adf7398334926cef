import { useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';
import { emptyDraft, type QuestionDraft } from './question-draft.js';

/**
 * A question being written, kept on this device until it is saved, so that a closed tab loses nothing.
 * @param name one per question and revision: words for an older one must not cover a newer one
 */
export function useKeptDraft(name: string, start: QuestionDraft) {
  const stored = `bank-draft.${name}`;
  const kept = useBrowserValue(() => readPrivate(stored), undefined);
  const [state, setState] = useState<QuestionDraft>();
  const restored = state === undefined && isDraft(kept);
  return {
    draft: state ?? (isDraft(kept) ? kept : start),
    restored,
    setDraft: (draft: QuestionDraft) => {
      setState(draft);
      writePrivate(stored, draft);
    },
    /** Nothing stays on the device; the form shows `draft`. */
    forget: (draft: QuestionDraft) => {
      removePrivate(stored);
      setState(draft);
    },
  };
}

/** Everything a draft has, each of the type it should be; anything else on the device is not ours. */
function isDraft(value: unknown): value is QuestionDraft {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(emptyDraft()).every(([name, sample]) => {
    const given = (value as Record<string, unknown>)[name];
    return sample === null ? given === null || typeof given === 'string' : sameType(given, sample);
  });
}

const sameType = (given: unknown, sample: unknown): boolean =>
  typeof given === typeof sample && Array.isArray(given) === Array.isArray(sample);
