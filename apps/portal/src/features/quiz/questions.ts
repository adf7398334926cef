import type { Choices } from './answer-outbox.js';
import type { Attempt, AttemptQuestion } from './api/attempt.js';

/** Pre and post test: a timer perhaps, no feedback before the end. Everything else is a quiz of a lesson. */
export const isTest = (code: string): boolean => code === 'pre' || code === 'post';

export const isAnswered = (choices: Choices, code: string): boolean => (choices[code]?.length ?? 0) > 0;

/** Where to go on: the first question without an answer, or the last one. 0-based. */
export function firstOpen(attempt: Attempt, choices: Choices): number {
  const open = attempt.questions.findIndex(({ code }) => !isAnswered(choices, code));
  return open < 0 ? Math.max(0, attempt.questions.length - 1) : open;
}

/** The words of some options: `Cahaya jendela dan reflektor`. */
export const optionWords = ({ options }: AttemptQuestion, ids: readonly string[]): string =>
  options
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join('; ');
