import type { BusinessField } from './api/business-fields.js';

/** More than this on a phone is a list nobody reads. */
export const SHOWN = 12;

/** Fields whose title or sector holds every word that was typed; without words, those of the sector. */
export function searchFields(
  fields: readonly BusinessField[],
  words: string,
  sector: string,
): readonly BusinessField[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return sector ? fields.filter((field) => field.sector === sector) : [];
  return fields.filter((field) => {
    const text = `${field.title} ${field.sector} ${field.code}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
