import type { RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';

export interface ChosenLevel {
  readonly criterion: string;
  readonly score: number;
}

/** Every criterion exactly once, with a score that its levels have. */
export function levelErrors(
  rubric: readonly RubricCriterion[],
  levels: readonly ChosenLevel[],
): FieldError[] {
  const seen = new Set<string>();
  const wrong = levels.flatMap(({ criterion, score }, index): FieldError[] => {
    const found = rubric.find(({ name }) => name === criterion);
    const path = `levels[${index}]`;
    if (!found) return [{ path: `${path}.criterion`, message: 'Kriteria ini tidak ada di rubrik.' }];
    if (seen.has(criterion))
      return [{ path: `${path}.criterion`, message: 'Kriteria ini dinilai dua kali.' }];
    seen.add(criterion);
    if (found.levels.every((level) => level.score !== score))
      return [{ path: `${path}.score`, message: 'Pilih tingkat yang ada di rubrik.' }];
    return [];
  });
  const missing = rubric.filter(({ name }) => levels.every(({ criterion }) => criterion !== name));
  return [
    ...wrong,
    ...missing.map(({ name }) => ({ path: 'levels', message: `Kriteria "${name}" belum dinilai.` })),
  ];
}

/**
 * Σ weight × level ÷ highest level, in percent with two decimals: levels 1 to 4 are worth 25 to 100 %.
 * `levels` must be free of levelErrors.
 */
export function rubricScore(rubric: readonly RubricCriterion[], levels: readonly ChosenLevel[]): number {
  let sum = 0;
  let weights = 0;
  for (const { name, weightPercent, levels: offered } of rubric) {
    const chosen = levels.find(({ criterion }) => criterion === name)?.score ?? 0;
    const highest = Math.max(...offered.map(({ score }) => score));
    sum += highest === 0 ? 0 : (weightPercent * chosen) / highest;
    weights += weightPercent;
  }
  return weights === 0 ? 0 : Math.round((sum * 10_000) / weights + 1e-7) / 100;
}
