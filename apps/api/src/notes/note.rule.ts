/** Stands between two texts that were written apart from each other. */
export const SEAM = '--- Dari perangkat lain ---';

/** Characters of a note at most, when texts of several devices were put together. */
export const MERGED_MAX = 100_000;

const BREAK = /\r\n?/g;

/**
 * Puts two versions of a note together so that no word is lost: what both begin with stands once, then what is kept
 * here, then what was sent. A text that holds the other one whole is taken as it is, so that sending the same again
 * adds nothing.
 */
export function mergeNotes(kept: string, sent: string): string {
  const [ours, theirs] = [kept.replace(BREAK, '\n').trimEnd(), sent.replace(BREAK, '\n').trimEnd()];
  if (ours.includes(theirs)) return ours;
  if (theirs.includes(ours)) return theirs;
  const [before, after] = [ours.split('\n'), theirs.split('\n')];
  let common = 0;
  while (common < Math.min(before.length, after.length) && before[common] === after[common]) common += 1;
  const rest = after.slice(common).join('\n').trim();
  // The rest may have come over already with an earlier copy.
  if (before.slice(common).join('\n').includes(rest)) return ours;
  return `${ours}\n\n${SEAM}\n${rest}`;
}
