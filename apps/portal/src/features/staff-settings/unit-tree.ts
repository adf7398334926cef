import type { OfficeUnit } from './api/units.js';

export interface PlacedUnit extends OfficeUnit {
  readonly above: string | null;
}

/** Each unit below the one that it belongs to, in the order in which they came. */
export function unitTree(items: readonly OfficeUnit[], parent: OfficeUnit | null = null): PlacedUnit[] {
  return items
    .filter(({ parentId }) => parentId === (parent?.id ?? null))
    .flatMap((one) => [{ ...one, above: parent?.name ?? null }, ...unitTree(items, one)]);
}
