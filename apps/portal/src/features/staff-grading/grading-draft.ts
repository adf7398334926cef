import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import type { Grade } from './api/submission.js';
import type { Levels } from './rubric-score.js';

/** A remark at one place of a photo, in shares of its width and height. */
export interface PinDraft {
  readonly fileId: string;
  readonly x: number;
  readonly y: number;
  readonly body: string;
}

/** A pin as it is shown: numbered from 1 over all photos. */
export type ViewedPin = PinDraft & { readonly number: number };

export interface GradingDraft {
  readonly levels: Levels;
  readonly comment: string;
  readonly pins: readonly PinDraft[];
  /** What is being typed at a place but not added yet: it counts all the same. */
  readonly pending?: PinDraft | null;
  /** Why a grade is corrected; unused for a first one. */
  readonly reason: string;
}

export const EMPTY_DRAFT: GradingDraft = { levels: {}, comment: '', pins: [], reason: '' };

/** Every pin that goes along with the grade: a remark that nobody pressed "Tambahkan" for is one of them. */
export const pinsOf = ({ pins, pending }: GradingDraft): PinDraft[] =>
  pending && pending.body.trim() !== '' ? [...pins, { ...pending, body: pending.body.trim() }] : [...pins];

/** A correction begins with what was given. */
export const draftOfGrade = ({ levels, comment, pins }: Grade): GradingDraft => ({
  levels: Object.fromEntries(levels.map(({ criterion, score }) => [criterion, score])),
  comment,
  pins: pins.map(({ fileId, x, y, body }) => ({ fileId, x, y, body })),
  reason: '',
});

/** Drafts of a correction are kept apart from those of the first grade. @param number of the grade that is corrected */
export const draftName = (submissionId: string, number?: number): string =>
  number === undefined ? submissionId : `${submissionId}.${number}`;

const nameOf = (name: string): string => `nilai.${name}`;

const isPin = (value: unknown): value is PinDraft => {
  const { fileId, x, y, body } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof fileId === 'string' && typeof body === 'string' && typeof x === 'number' && typeof y === 'number'
  );
};

/** What was chosen before the tab closed. */
export function readGradingDraft(name: string, before: GradingDraft = EMPTY_DRAFT): GradingDraft {
  const stored = readPrivate(nameOf(name));
  if (typeof stored !== 'object' || stored === null) return before;
  const { levels, comment, pins, pending, reason } = stored as Record<string, unknown>;
  const scores = Object.entries(levels ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  const added = Array.isArray(pins) ? pins.filter(isPin) : [];
  return {
    levels: Object.fromEntries(scores),
    comment: typeof comment === 'string' ? comment : '',
    // Who left in the middle of a remark finds it among the others.
    pins: pinsOf({ ...EMPTY_DRAFT, pins: added, pending: isPin(pending) ? pending : null }),
    reason: typeof reason === 'string' ? reason : '',
  };
}

export const keepGradingDraft = (name: string, draft: GradingDraft): boolean =>
  writePrivate(nameOf(name), draft);
export const forgetGradingDraft = (name: string): void => removePrivate(nameOf(name));
