import { toPath } from '../../lib/to-path.js';
import { oneOf, toId } from '../staff-kit/list-state.js';
import { BATCH_STATES, MODES } from '../staff-kit/words.js';
import type { Figure, FigureFilter, Grouping } from './api/figures.js';
import { FIGURES, GROUPINGS, MEASURES, type Measure } from './words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGION = /^35\.\d{2}$/;

/** A day of the calendar: 31 February is none. */
function toDay(value: string | null): string | undefined {
  const time = value && DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value ? value : undefined;
}

/** The period ends before it begins. */
export function isReversed(from: string | null | undefined, to: string | null | undefined): boolean {
  const [first, last] = [toDay(from ?? null), toDay(to ?? null)];
  return first !== undefined && last !== undefined && last < first;
}

const matching = (value: string | null, pattern: RegExp) =>
  value && pattern.test(value) ? value : undefined;

/** What the address asks for; nonsense counts as no filter. */
export function toFigureFilter(search: URLSearchParams): FigureFilter {
  const found: FigureFilter = {
    from: toDay(search.get('dari')),
    to: toDay(search.get('sampai')),
    course: toId(search.get('pelatihan')),
    batch: toId(search.get('angkatan')),
    mode: oneOf(search.get('cara'), MODES),
    state: oneOf(search.get('tahap'), BATCH_STATES),
    sector: search.get('sektor')?.slice(0, 60) || undefined,
    sex: oneOf(search.get('kelamin'), { L: 1, P: 1 }),
    disability: ({ ya: 'yes', tidak: 'no' } as const)[search.get('disabilitas') ?? ''],
    region: matching(search.get('wilayah'), REGION),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const toFigure = (search: URLSearchParams): Figure => oneOf(search.get('angka'), FIGURES) ?? 'trained';
export const toGrouping = (search: URLSearchParams): Grouping =>
  oneOf(search.get('per'), GROUPINGS) ?? 'class';
export const toMeasure = (search: URLSearchParams): Measure =>
  oneOf(search.get('ukuran'), MEASURES) ?? 'trained';

export const FILTER_NAMES = [
  'dari',
  'sampai',
  'pelatihan',
  'angkatan',
  'cara',
  'tahap',
  'sektor',
  'kelamin',
  'disabilitas',
  'wilayah',
] as const;

type More = Readonly<Partial<Record<(typeof FILTER_NAMES)[number] | 'angka' | 'per' | 'ukuran', string>>>;

/** Another page of the figures with the same filter, and more of it. */
export function withFilter(path: string, search: URLSearchParams, more: More = {}): string {
  const kept = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) if (value) kept.set(name, value);
  const query = kept.toString();
  return query ? `${path}?${query}` : path;
}

export const fileHref = (filter: FigureFilter, format: 'xlsx' | 'csv', order: string): string =>
  toPath('/manage/figures/file', { query: { ...filter, format, order } });
