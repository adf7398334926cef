/** A form's part of the head; compared field by field as JSON. */
export type Part = Readonly<Record<string, unknown>>;

export interface Merge<T extends Part> {
  /** Mine where only I changed, theirs where only they did, mine where both did. */
  readonly value: T;
  /** Fields that both changed, differently. */
  readonly conflicts: readonly (keyof T & string)[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts two people's changes of one form together. @param base what both began with; undefined when that is not known
 * any more, then every difference is a conflict
 */
export function mergeParts<T extends Part>(base: T | undefined, mine: T, theirs: T): Merge<T> {
  const merged: Record<string, unknown> = { ...mine };
  const conflicts: (keyof T & string)[] = [];
  for (const key of Object.keys(mine)) {
    if (same(mine[key], theirs[key])) continue;
    if (base && same(base[key], mine[key])) merged[key] = theirs[key];
    else if (!base || !same(base[key], theirs[key])) conflicts.push(key);
  }
  return { value: merged as T, conflicts };
}

/** Takes some fields from another value. */
export const withFields = <T extends Part>(value: T, from: T, fields: readonly (keyof T)[]): T => ({
  ...value,
  ...Object.fromEntries(fields.map((field) => [field, from[field]])),
});
