/** What an answer may carry: the texts of the largest file, some times over. */
export const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * Characters in all texts of a plain value. A sheet can name one long text in thousands of cells: as long as nobody
 * copies them they are one text in memory, but an answer to another process is a copy.
 */
export function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + charactersIn(one), 0);
}
