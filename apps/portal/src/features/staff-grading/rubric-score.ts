import type { Criterion } from './api/submission.js';

/** Chosen score by the name of the criterion. */
export type Levels = Readonly<Record<string, number>>;

export interface RubricScore {
  /** 0–100, what is chosen so far. */
  readonly score: number;
  readonly chosen: number;
  readonly of: number;
}

/** Weight times chosen over best score, in percent of all weights with two decimals: what the API will count. */
export function rubricScore(rubric: readonly Criterion[], levels: Levels): RubricScore {
  const weights = rubric.reduce((total, criterion) => total + criterion.weightPercent, 0);
  const given = rubric.filter((criterion) => levels[criterion.name] !== undefined);
  const sum = given.reduce((total, { name, weightPercent, levels: offered }) => {
    const best = Math.max(...offered.map((level) => level.score));
    return best > 0 ? total + (weightPercent * (levels[name] ?? 0)) / best : total;
  }, 0);
  // The small addend mends 66.66499999…, as in the API.
  const score = weights > 0 ? Math.round((sum * 10_000) / weights + 1e-7) / 100 : 0;
  return { score, chosen: given.length, of: rubric.length };
}

/** The score that a digit key stands for: the level with that score. */
export const scoreOfKey = (criterion: Criterion, key: string): number | undefined =>
  criterion.levels.find((level) => String(level.score) === key)?.score;
