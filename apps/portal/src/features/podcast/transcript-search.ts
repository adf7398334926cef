interface Timed {
  readonly start: number;
}

/** The last one that has begun; -1 before the first. */
export function currentAt(list: readonly Timed[], second: number): number {
  return list.findLastIndex(({ start }) => start <= second);
}

/** Lines with these words, whatever their case; all of them without words. */
export function findCues<Cue extends { readonly text: string }>(
  cues: readonly Cue[],
  words: string,
): readonly Cue[] {
  const wanted = words.toLowerCase();
  return wanted === '' ? cues : cues.filter(({ text }) => text.toLowerCase().includes(wanted));
}

/** A line cut at the words looked for, so that they can be marked. */
export function partsOf(text: string, words: string): { readonly part: string; readonly hit: boolean }[] {
  if (words === '') return [{ part: text, hit: false }];
  const lower = text.toLowerCase();
  // Where lower case has another length (a rare letter) places would not fit: then nothing is marked.
  if (lower.length !== text.length) return [{ part: text, hit: false }];
  const wanted = words.toLowerCase();
  const parts: { part: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) parts.push({ part: text.slice(from, at), hit: false });
    from = at + wanted.length;
    parts.push({ part: text.slice(at, from), hit: true });
  }
  if (from < text.length) parts.push({ part: text.slice(from), hit: false });
  return parts;
}
