import type { LearningGain } from '@sinau/contracts/item-analysis.contract.js';

/** One learner's pre and best post test in percent; null: not taken. */
export interface TestPair {
  readonly pre: number | null;
  readonly post: number | null;
}

const HIGH = 0.7;
const MEDIUM = 0.3;

/**
 * Normalised gain: what was gained of what could be gained, g = (post - pre) / (100 - pre).
 * R. R. Hake, American Journal of Physics 66 (1998) 64-74, eq. 1. Nothing when pre is 100.
 */
export function gainOf(pre: number, post: number): number | null {
  return pre >= 100 ? null : (post - pre) / (100 - pre);
}

function bandOf(gain: number): 'low' | 'medium' | 'high' {
  // 0.7 itself is high: fractions must not miss it by a hair.
  const rounded = Math.round(gain * 1e6) / 1e6;
  if (rounded >= HIGH) return 'high';
  return rounded >= MEDIUM ? 'medium' : 'low';
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The gain of a class: of its means (Hake's <g>), and how the learners' own gains are spread. */
export function learningGainOf(pairs: readonly TestPair[]): LearningGain {
  const both = pairs.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post }]));
  const gains = both.map(({ pre, post }) => gainOf(pre, post));
  const count = (band: string) => gains.filter((gain) => gain !== null && bandOf(gain) === band).length;
  const preMean = both.length > 0 ? mean(both.map(({ pre }) => pre)) : null;
  const postMean = both.length > 0 ? mean(both.map(({ post }) => post)) : null;
  const gain = preMean === null || postMean === null ? null : gainOf(preMean, postMean);
  return {
    learners: pairs.length,
    withBoth: both.length,
    preMean,
    postMean,
    gain,
    band: gain === null ? null : bandOf(gain),
    distribution: {
      low: count('low'),
      medium: count('medium'),
      high: count('high'),
      full: gains.filter((one) => one === null).length,
    },
  };
}
