import { randomInt } from 'node:crypto';

// Read aloud and typed from paper: without 0/O and 1/I/L, which look alike.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** Twelve characters from a secure source, each equally likely: 31^12, about 59 bits. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As it stands on paper: `K7QM-4XWD-9TRA`. */
export function printedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

/**
 * What a person typed or a scanner read, without spaces, dashes and small letters, at most 40 characters.
 * Characters that no code has become `?`: the result is always safe to look up and to show.
 */
export function normaliseCode(typed: string): string {
  const bare = typed.normalize('NFKC').replace(/[\s\p{Pd}\u2212_.]+/gu, '');
  return bare
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '?')
    .slice(0, 40);
}

/** Holds a character that is in no code, so it was misread: 0, O, 1, I or L. */
export function hasLookAlike(code: string): boolean {
  return /[0O1IL]/.test(code);
}
