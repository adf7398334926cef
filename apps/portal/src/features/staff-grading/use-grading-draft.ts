import { useEffect, useState } from 'react';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';
import { EMPTY_DRAFT, keepGradingDraft, readGradingDraft, type GradingDraft } from './grading-draft.js';

/** What is chosen and written so far; it lives on this device until the grade is saved. */
export function useGradingDraft(name: string, before: GradingDraft = EMPTY_DRAFT) {
  const stored = useBrowserValue(() => readGradingDraft(name, before), before);
  const [edited, setEdited] = useState<GradingDraft | null>(null);
  useEffect(() => {
    if (edited) keepGradingDraft(name, edited);
  }, [name, edited]);
  const change = (update: (before: GradingDraft) => GradingDraft) =>
    setEdited((now) => update(now ?? stored));
  return [edited ?? stored, change] as const;
}

export type ChangeDraft = ReturnType<typeof useGradingDraft>[1];
