import type { QuestionKind } from './lessons.contract.js';
import { readNumber } from './indonesian-number.js';
import { matchesPattern } from './word-pattern.js';

/*
 * How answers are judged, here and nowhere else: by the API, whose word counts, and by a phone without a signal, so
 * that it can say at once what the API will say.
 */

/** What is needed to judge an answer. `key` and choices are lists of texts for every kind (see bank-question.contract.ts). */
export interface JudgedQuestion {
  readonly kind: QuestionKind;
  readonly key: readonly string[];
  /** How far a number may be off. */
  readonly tolerance: number;
}

/** Exactly the key: nothing missing, nothing more, in whatever order. */
function sameSet(key: readonly string[], choice: readonly string[]): boolean {
  const chosen = new Set(choice);
  return chosen.size === new Set(key).size && key.every((one) => chosen.has(one));
}

function sameOrder(key: readonly string[], choice: readonly string[]): boolean {
  return key.length === choice.length && key.every((one, place) => choice[place] === one);
}

// 0.1 + 0.2 is not 0.3 to a computer: the border of the tolerance belongs to it.
const ROUNDING = 1e-9;

function isNear(key: string, choice: string, tolerance: number): boolean {
  const [wanted, given] = [Number(key), readNumber(choice)];
  if (given === undefined) return false;
  return Math.abs(given - wanted) <= tolerance + ROUNDING * Math.max(1, Math.abs(wanted));
}

/** `0.413,0.62` as two shares of the picture. */
export function pointOf(choice: string): readonly [number, number] | undefined {
  const found = /^(\d(?:\.\d{1,6})?),(\d(?:\.\d{1,6})?)$/.exec(choice);
  const [x, y] = [Number(found?.[1]), Number(found?.[2])];
  return found && x <= 1 && y <= 1 ? [x, y] : undefined;
}

function isInside(area: string, choice: string): boolean {
  const point = pointOf(choice);
  const [x, y, width, height] = area.split(',').map(Number);
  if (!point || x === undefined || y === undefined || width === undefined || height === undefined)
    return false;
  return point[0] >= x && point[0] <= x + width && point[1] >= y && point[1] <= y + height;
}

/** Whether an answer is right. All or nothing: half-right answers score nothing. An empty choice is never right. */
export function isCorrect({ kind, key, tolerance }: JudgedQuestion, choice: readonly string[]): boolean {
  const [first] = choice;
  if (first === undefined) return false;
  switch (kind) {
    case 'single':
    case 'true_false':
    case 'multiple':
    case 'matching':
      return sameSet(key, choice);
    case 'ordering':
      return sameOrder(key, choice);
    case 'numeric':
      return key.some((one) => isNear(one, first, tolerance));
    case 'short_answer':
      return key.some((one) => matchesPattern(one, first));
    case 'hotspot':
      return key.some((one) => isInside(one, first));
  }
}
