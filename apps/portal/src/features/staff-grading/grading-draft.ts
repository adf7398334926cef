import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import type { Levels } from './rubric-score.js';

export interface GradingDraft {
  readonly levels: Levels;
  readonly comment: string;
}

export const EMPTY_DRAFT: GradingDraft = { levels: {}, comment: '' };

const nameOf = (submissionId: string): string => `nilai.${submissionId}`;

/** What was chosen before the tab closed. */
export function readGradingDraft(submissionId: string): GradingDraft {
  const stored = readPrivate(nameOf(submissionId));
  if (typeof stored !== 'object' || stored === null) return EMPTY_DRAFT;
  const { levels, comment } = stored as Record<string, unknown>;
  const scores = Object.entries(levels ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { levels: Object.fromEntries(scores), comment: typeof comment === 'string' ? comment : '' };
}

export const keepGradingDraft = (submissionId: string, draft: GradingDraft): boolean =>
  writePrivate(nameOf(submissionId), draft);
export const forgetGradingDraft = (submissionId: string): void => removePrivate(nameOf(submissionId));
