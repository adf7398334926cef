/** Why an archive is not unpacked, in a sentence for the person who uploaded it. Trying again does not help. */
export class UnsafeZip extends Error {
  override readonly name = 'UnsafeZip';

  constructor(
    readonly sentence: string,
    /** The entry at fault, printable and short; null when it is the archive as a whole. */
    readonly entry: string | null = null,
  ) {
    super(sentence);
  }
}

const LONGEST_SHOWN = 80;

/** A name as it may be shown: no control characters, no reading-direction marks, not longer than a line. */
export function shownName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '\u00b7');
  const letters = Array.from(clean);
  return letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : clean;
}

/** "Berkas “x” <reason>" */
export function unsafeEntry(name: string, reason: string): UnsafeZip {
  const shown = shownName(name);
  return new UnsafeZip(`Berkas “${shown}” ${reason}`, shown);
}
