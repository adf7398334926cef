import { printable } from '@sinau/certificate/certificate-text.js';
import { fontCoverage } from '@sinau/certificate/font-coverage.js';
import { loadFonts } from '@sinau/certificate/fonts.js';

let missing: ((text: string) => string[]) | undefined;

/** Characters of a name that the fonts of certificates cannot draw. Reads the fonts' tables only: no typesetter is loaded. */
export function unprintable(name: string): string[] {
  missing ??= fontCoverage(loadFonts());
  return missing(printable(name));
}

/** The longest and the shortest of the names, and those that cannot be printed. */
export function lookAtNames(names: readonly string[]) {
  const [first] = names;
  if (first === undefined) return null;
  const by = (better: (a: number, b: number) => boolean) =>
    names.reduce((best, name) => (better(name.length, best.length) ? name : best), first);
  return {
    longest: by((a, b) => a > b),
    shortest: by((a, b) => a < b),
    unprintable: names.flatMap((name) => {
      const characters = unprintable(name);
      return characters.length > 0 ? [{ name, characters }] : [];
    }),
  };
}
