import type { BusinessField } from './api/business-fields.js';
import { everydayWords } from './everyday-words.js';

/** More than this on a phone is a list nobody reads. */
export const SHOWN = 12;

/**
 * Fields in whose title, sector or everyday words every typed word begins a word; without words, those of the
 * sector. Beginnings only: "es" must not find "kesehatan".
 */
export function searchFields(
  fields: readonly BusinessField[],
  words: string,
  sector: string,
): readonly BusinessField[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return sector ? fields.filter((field) => field.sector === sector) : [];
  return fields.filter(({ title, sector: own, code }) => {
    const text = wordsOf(`${title} ${own} ${code} ${everydayWords[code] ?? ''}`);
    return wanted.every((word) => text.some((known) => known.startsWith(word)));
  });
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
