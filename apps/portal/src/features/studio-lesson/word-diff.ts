/** A piece of two texts laid over each other. */
export interface DiffPart {
  readonly text: string;
  /** Only in the old text, only in the new one, or in both. */
  readonly side: 'old' | 'new' | 'both';
}

/** Longer than this, comparing word by word could take a phone seconds; then whole lines are compared. */
const MAX_MS = 1500;

/** Differences by word. The library is fetched at the first use. */
export async function diffTexts(before: string, after: string): Promise<readonly DiffPart[]> {
  const { diffLines, diffWordsWithSpace } = await import('diff');
  const parts = diffWordsWithSpace(before, after, { timeout: MAX_MS }) ?? diffLines(before, after);
  return parts.map(({ value, added, removed }) => ({
    text: value,
    side: added ? 'new' : removed ? 'old' : 'both',
  }));
}
