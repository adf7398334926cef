import type { ClassEvaluation, TestResult } from '@sinau/contracts/evaluation.contract.js';

const BANDS = 5;
const BAND = 100 / BANDS;

/** Everybody's scores of one test, 0 to 100. */
export function testResultOf(scores: readonly number[]): TestResult {
  const spread = Array.from({ length: BANDS }, () => 0);
  for (const score of scores) {
    // 100 belongs to the last band, which has no upper neighbour.
    const band = Math.min(BANDS - 1, Math.floor(score / BAND));
    spread[band] = (spread[band] ?? 0) + 1;
  }
  const any = scores.length > 0;
  return {
    taken: scores.length,
    mean: any ? scores.reduce((sum, one) => sum + one, 0) / scores.length : null,
    lowest: any ? Math.min(...scores) : null,
    highest: any ? Math.max(...scores) : null,
    spread,
  };
}

/** Who reached what the course asks of its post test; null when it asks for nothing, or nobody took it. */
export function passingOf(
  scores: readonly number[],
  needed: number | null,
): ClassEvaluation['tests']['passing'] {
  if (!needed || scores.length === 0) return null;
  const passed = scores.filter((score) => score >= needed).length;
  return {
    score: needed,
    passed,
    of: scores.length,
    percent: Math.floor((passed * 100) / scores.length),
  };
}
