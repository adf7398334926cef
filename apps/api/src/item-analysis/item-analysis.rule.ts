import type { ItemVerdict } from '@sinau/contracts/item-analysis.contract.js';

/** Fewer answers than these say nothing about a question. */
export const FEWEST = 10;
const TOO_EASY = 0.9;
const TOO_HARD = 0.3;
const WEAK = 0.2;

const WORDS: Readonly<Record<ItemVerdict, string>> = {
  good: 'baik',
  too_easy: 'terlalu mudah',
  too_hard: 'terlalu sukar',
  weak: 'daya beda lemah',
  few: 'jawaban masih sedikit',
};

export interface ItemFigures {
  readonly answers: number;
  /** p: share of right answers. */
  readonly difficulty: number | null;
  /** Point-biserial correlation with the rest of the test. */
  readonly discrimination: number | null;
}

/**
 * What the figures say. Limits after Ebel and Frisbie, Essentials of Educational Measurement (1991), ch. 13: p between
 * 0.3 and 0.9, discrimination from 0.2.
 */
export function verdictsOf({ answers, difficulty, discrimination }: ItemFigures): ItemVerdict[] {
  if (answers < FEWEST || difficulty === null) return ['few'];
  const verdicts: ItemVerdict[] = [];
  if (difficulty > TOO_EASY) verdicts.push('too_easy');
  if (difficulty < TOO_HARD) verdicts.push('too_hard');
  if (discrimination !== null && discrimination < WEAK) verdicts.push('weak');
  return verdicts.length > 0 ? verdicts : ['good'];
}

export function wordsOf(verdicts: readonly ItemVerdict[]): string {
  return verdicts.map((verdict) => WORDS[verdict]).join(', ');
}
