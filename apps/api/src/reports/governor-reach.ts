import type { RegionFigures } from '@sinau/contracts/figures.contract.js';
import type { ReportCell } from '@sinau/contracts/reports.contract.js';
import { figure, words } from './report-cells.js';

/** How far the role of a report's maker reaches. Null: everywhere. */
export interface GovernorReach {
  readonly names: readonly string[];
  /** How much of a kabupaten/kota: all of its people, some, or nobody. */
  readonly of: (code: string) => 'all' | 'some' | 'none';
}

const OUTSIDE = 'Di luar wewenang';
/** Nobody within the reach, and what lies beyond it is not seen: no zero. */
const UNKNOWN = 'Tidak diketahui';

type Region = Pick<RegionFigures, 'code' | 'counts'>;

/** Whether this number says how it is there, and not only within the reach. */
export const isKnown = (reach: GovernorReach | null, { code }: Region): boolean =>
  reach === null || reach.of(code) === 'all';

/** People of a region who were trained, or why that is not said. */
export function trainedCell(reach: GovernorReach | null, region: Region): ReportCell {
  if (region.counts === null) return words(OUTSIDE);
  return region.counts.trained === 0 && !isKnown(reach, region)
    ? words(UNKNOWN)
    : figure(region.counts.trained);
}

/** Another count beside it: where nobody is known to have been trained there is none. */
export function countCell(
  reach: GovernorReach | null,
  region: Region,
  key: 'women' | 'disability' | 'certified',
): ReportCell {
  const count = region.counts?.[key] ?? null;
  return count === 0 && !isKnown(reach, region) ? words(null) : figure(count);
}

/** A rate of people in part of a region over all who live there would be wrong. */
export const rateCell = (reach: GovernorReach | null, region: Region, rate: number | null): ReportCell =>
  figure(isKnown(reach, region) ? rate : null);

/** How a region that comes first stands. */
export function standing(reach: GovernorReach | null, region: Region): string {
  if (region.counts === null) return OUTSIDE;
  if (region.counts.trained > 0) return 'Terjangkau';
  return isKnown(reach, region) ? 'Belum terjangkau' : UNKNOWN;
}

/** For who reads the numbers: how far they go, and the words that stand in place of some. */
export function reachNotes(reach: GovernorReach, regions: readonly Region[]): string[] {
  const said = new Set(regions.map((region) => trainedCell(reach, region).text));
  return [
    `Angka laporan ini hanya mencakup: ${reach.names.join('; ')}.`,
    ...(said.has(OUTSIDE) ? [`"${OUTSIDE}": tidak dihitung dalam laporan ini.`] : []),
    ...(said.has(UNKNOWN) ? [`"${UNKNOWN}": tidak ada dalam wewenang ini; di luarnya tidak terlihat.`] : []),
  ];
}
