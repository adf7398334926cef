import { createHash, timingSafeEqual } from 'node:crypto';

/** Letters and digits without accents, capitals and signs: "Hj. Sri-Ayu" and "hj sri ayu" are one name. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const digest = (name: string) => createHash('sha256').update(foldedName(name)).digest();

/** Compares whole digests, so the time says nothing about how much of a guess was right. */
export function isSameName(typed: string, onRecord: string): boolean {
  return timingSafeEqual(digest(typed), digest(onRecord));
}
