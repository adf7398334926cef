/** Small moves in a list that is edited; each gives a new list. */
export const replaced = <T>(list: readonly T[], at: number, entry: T): T[] =>
  list.map((each, index) => (index === at ? entry : each));

export const removedAt = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** Swaps an entry with its neighbour; the same list at the edge. */
export function stepped<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  const next = [...list];
  const [entry, other] = [next[at], next[at + step]];
  if (entry === undefined || other === undefined) return next;
  next[at] = other;
  next[at + step] = entry;
  return next;
}
