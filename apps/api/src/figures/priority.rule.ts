import type { PriorityRule } from '@sinau/contracts/figures.contract.js';

/**
 * The regions that come first, by their poverty rates.
 * @param rates per cent by region code
 * @param province the rate of the whole province; null: not known, then nothing is above it
 */
export function priorityRegions(
  rates: ReadonlyMap<string, number>,
  province: number | null,
  { rule, top }: PriorityRule,
): ReadonlySet<string> {
  if (rule === 'above_province')
    return new Set(
      [...rates].filter(([, rate]) => province !== null && rate > province).map(([code]) => code),
    );
  const poorest = [...rates].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  return new Set(poorest.slice(0, top ?? 0).map(([code]) => code));
}

/** Per 10,000, with two decimals; null where there is nothing to divide by. */
export function perTenThousand(count: number, of: number | null | undefined): number | null {
  return of ? Math.round((count / of) * 1_000_000) / 100 : null;
}
