const GROUPED = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^[+-]?\d{1,15}(?:[.,]\d{1,12})?$/;

/**
 * A number as people in Indonesia write it: `12,5`, `1.250`, `1.250,75`; also `12.5`. Dots before groups of three
 * are thousands (KBBI), so `1.250` is one thousand two hundred fifty.
 */
export function readNumber(text: string): number | undefined {
  const trimmed = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace('\u2212', '-');
  if (GROUPED.test(trimmed)) return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  if (PLAIN.test(trimmed)) return Number(trimmed.replace(',', '.'));
  return undefined;
}
