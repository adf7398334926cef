import { useEffect, useState } from 'react';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';
import { EMPTY_DRAFT, keepGradingDraft, readGradingDraft, type GradingDraft } from './grading-draft.js';

/** What is chosen and written so far; it lives on this device until the grade is saved. */
export function useGradingDraft(id: string) {
  const stored = useBrowserValue(() => readGradingDraft(id), EMPTY_DRAFT);
  const [edited, setEdited] = useState<GradingDraft | null>(null);
  useEffect(() => {
    if (edited) keepGradingDraft(id, edited);
  }, [id, edited]);
  const change = (update: (before: GradingDraft) => GradingDraft) =>
    setEdited((before) => update(before ?? stored));
  return [edited ?? stored, change] as const;
}
