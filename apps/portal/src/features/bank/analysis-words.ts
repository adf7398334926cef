import type { CsvCell } from '../staff-kit/csv.js';
import { toCsv } from '../staff-kit/csv.js';
import type { StateWord } from '../staff-kit/words.js';
import type { ItemAnalysis, ItemVerdict } from './api/item-analysis.js';
import { KINDS } from './words.js';

export const VERDICTS: Readonly<Record<ItemVerdict, StateWord>> = {
  good: { label: 'Baik', tone: 'success' },
  too_easy: { label: 'Terlalu mudah', tone: 'warning' },
  too_hard: { label: 'Terlalu sukar', tone: 'warning' },
  weak: { label: 'Daya beda lemah', tone: 'danger' },
  few: { label: 'Jawaban masih sedikit', tone: 'neutral' },
};

export const ANALYSIS_ORDERS = {
  difficulty: 'Paling sukar dulu',
  easiest: 'Paling mudah dulu',
  discrimination: 'Daya beda terlemah dulu',
} as const;
export type AnalysisOrder = keyof typeof ANALYSIS_ORDERS;

/** Sorts by a figure; questions without it come last. Without an order: as the quizzes ask them. */
export function sortItems(items: readonly ItemAnalysis[], order: AnalysisOrder | undefined): ItemAnalysis[] {
  if (!order) return [...items];
  const figure = (item: ItemAnalysis) => {
    const value = order === 'discrimination' ? item.discrimination : item.difficulty;
    if (value === null) return Number.POSITIVE_INFINITY;
    return order === 'easiest' ? -value : value;
  };
  // Infinity minus itself is no number, and equal figures keep the order of the quiz.
  return [...items].sort((a, b) => (figure(a) === figure(b) ? 0 : figure(a) - figure(b)));
}

/** `85%`, or a dash. @param share 0–1 */
export const shareWords = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`;

/** `0,42`, or a dash. */
export const indexWords = (value: number | null): string =>
  value === null ? '–' : value.toFixed(2).replace('.', ',');

const rounded = (value: number | null): CsvCell => (value === null ? null : Math.round(value * 1000) / 1000);

/** The whole analysis as a CSV file, choices in one cell. */
export const analysisCsv = (items: readonly ItemAnalysis[]): string =>
  toCsv(
    [
      'Kuis',
      'Kode soal',
      'Jenis',
      'Soal',
      'Jawaban',
      'Tingkat kesukaran (p)',
      'Daya beda (r)',
      'Tidak dijawab',
      'Penilaian',
      'Sebaran jawaban',
    ],
    items.map((item) => [
      item.quizTitle,
      item.code,
      KINDS[item.kind],
      item.text,
      item.answers,
      rounded(item.difficulty),
      rounded(item.discrimination),
      item.unanswered,
      item.words,
      item.choices.map(({ text, count, right }) => `${text}${right ? ' (kunci)' : ''}: ${count}`).join(' | '),
    ]),
  );
