/**
 * Names of people and businesses go onto certificates as they are on the day of approval. While officers look at a
 * class, they stay as the officers see them.
 */
export function mayRename(
  names: { readonly before: string | undefined; readonly after: string },
  beingCertified: boolean,
): boolean {
  return !beingCertified || names.before === undefined || names.before === names.after;
}
