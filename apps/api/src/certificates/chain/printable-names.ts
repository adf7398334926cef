import { printable } from '@sinau/certificate/certificate-text.js';
import { fontCoverage } from '@sinau/certificate/font-coverage.js';
import { loadFonts } from '@sinau/certificate/fonts.js';
import { Problem } from '../../http/problem.js';

/** What a certificate says of the person who gets it. */
interface Printed {
  readonly name: string;
  readonly businessName?: string | null;
}

let missing: ((text: string) => string[]) | undefined;

/** Characters of a name that the fonts of certificates cannot draw. Reads the fonts' tables only: no typesetter is loaded. */
export function unprintable(name: string): string[] {
  missing ??= fontCoverage(loadFonts());
  return missing(printable(name));
}

/** Names, also of businesses, that cannot be printed, with the signs that are to blame. */
function unprintableOf(people: readonly Printed[]) {
  return people.flatMap(({ name, businessName }) =>
    [
      { name, characters: unprintable(name) },
      { name: `${name}, usaha ${businessName}`, characters: unprintable(businessName ?? '') },
    ].filter(({ characters }) => characters.length > 0),
  );
}

/** The longest and the shortest of the names, and those that cannot be printed. */
export function lookAtNames(people: readonly Printed[]) {
  const names = people.map(({ name }) => name);
  const [first] = names;
  if (first === undefined) return null;
  const by = (better: (a: number, b: number) => boolean) =>
    names.reduce((best, name) => (better(name.length, best.length) ? name : best), first);
  return {
    longest: by((a, b) => a > b),
    shortest: by((a, b) => a < b),
    unprintable: unprintableOf(people),
  };
}

/** A class is long; a refusal names only the first. */
const MOST_NAMED = 5;

/**
 * A number is given for ever, so nobody gets one for a certificate that can never be printed.
 * @param mend what to do about it
 * @throws Problem name_unprintable with the names and their signs
 */
export function refuseUnprintable(people: readonly Printed[], mend: string): void {
  const found = unprintableOf(people);
  if (found.length === 0) return;
  const named = found.slice(0, MOST_NAMED).map(({ name, characters }) => `${name} (${characters.join(' ')})`);
  const more = found.length > MOST_NAMED ? ` dan ${found.length - MOST_NAMED} lagi` : '';
  throw new Problem('name_unprintable', {
    detail: `Tidak dapat dicetak: ${named.join('; ')}${more}. ${mend}`,
  });
}
