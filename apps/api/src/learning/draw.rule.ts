import type { QuestionDraw } from '@sinau/contracts/studio-lesson.contract.js';
import { shuffled } from './shuffled.js';

/** A question as drawing and shuffling see it. */
export interface Drawable {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly moduleCode: string | null;
  readonly level: string;
  /** Asked in the pre or post test: drawn only when nothing else is left, since a quiz tells its keys. */
  readonly tested: boolean;
  readonly optionIds: string[];
  readonly matchIds: string[];
}

/** The next number, from 0 up to but without 1. */
export type Random = () => number;

function candidates(pool: readonly Drawable[], draw: QuestionDraw, random: Random): Drawable[] {
  const fitting = pool.filter(
    ({ moduleCode, level }) =>
      (draw.moduleCode === null || draw.moduleCode === moduleCode) &&
      (draw.level === null || draw.level === level),
  );
  const mixed = shuffled(fitting, random);
  return [...mixed.filter(({ tested }) => !tested), ...mixed.filter(({ tested }) => tested)];
}

/**
 * The questions of one attempt: the fixed ones in their order, then each draw from what is not taken yet. A draw that
 * asks for more than there is takes what there is.
 */
export function drawQuestions(
  pool: readonly Drawable[],
  quiz: {
    readonly questionCodes: readonly string[];
    readonly draws: readonly QuestionDraw[];
    readonly shuffle: boolean;
  },
  random: Random = Math.random,
): Drawable[] {
  const byCode = new Map(pool.map((one) => [one.code, one]));
  const chosen = quiz.questionCodes.flatMap((code) => byCode.get(code) ?? []);
  // A narrow draw first: a wide one must not take from it what it cannot do without.
  const narrowFirst = [...quiz.draws].sort((a, b) => width(a) - width(b));
  for (const draw of narrowFirst) {
    const free = pool.filter((one) => !chosen.includes(one));
    chosen.push(...candidates(free, draw, random).slice(0, draw.count));
  }
  return quiz.shuffle ? shuffled(chosen, random) : chosen;
}

const width = ({ moduleCode, level }: QuestionDraw) =>
  (moduleCode === null ? 1 : 0) + (level === null ? 1 : 0);

/** Orders of the parts whose own order would tell the key: what to put in order, and the right-hand side of pairs. */
export function partOrders(
  questions: readonly Drawable[],
  random: Random = Math.random,
): Record<string, string[]> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind, optionIds, matchIds }) => {
      if (kind === 'ordering') return [[id, shuffled(optionIds, random)] as const];
      if (kind === 'matching') return [[id, shuffled(matchIds, random)] as const];
      return [];
    }),
  );
}
