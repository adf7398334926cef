import { oneOf } from '../staff-kit/list-state.js';
import type { RegionFigures } from './api/figures.js';
import { MEASURES, valueOf, type Measure } from './words.js';

export type Order = Measure | 'name';

export const toOrder = (search: URLSearchParams): Order =>
  search.get('urut') === 'name' ? 'name' : (oneOf(search.get('urut'), MEASURES) ?? 'trained');

/** Largest first, what is not known last; by code where equal. */
export function ranked(regions: readonly RegionFigures[], order: Order): readonly RegionFigures[] {
  if (order === 'name') return regions.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  return regions.toSorted(
    (a, b) => (valueOf(b, order) ?? -1) - (valueOf(a, order) ?? -1) || a.code.localeCompare(b.code),
  );
}
