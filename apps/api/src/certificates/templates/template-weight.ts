/** The design's budget for a whole certificate, in bytes. */
const BUDGET = 150_000;
/** As many as one sentence bears. */
const MOST_NAMED = 3;

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} KB`;

/**
 * What makes a PDF heavier than a certificate may be, heaviest picture first; null when it is light enough.
 * @param images by name, as the renderer takes them
 */
export function tooHeavy(pdfBytes: number, images: Readonly<Record<string, Uint8Array>>): string | null {
  if (pdfBytes <= BUDGET) return null;
  const weights = Object.values(images)
    .map(({ byteLength }) => byteLength)
    .toSorted((one, other) => other - one);
  return `PDF menjadi ${kilobytes(pdfBytes)}, batasnya ${kilobytes(BUDGET)}. ${reason(weights)}`;
}

function reason(weights: readonly number[]): string {
  if (weights.length === 0) return 'Templat ini tidak memakai gambar. Sederhanakan hiasannya.';
  const named = weights.slice(0, MOST_NAMED).map(kilobytes).join(', ');
  const more = weights.length > MOST_NAMED ? ` dan ${weights.length - MOST_NAMED} lainnya` : '';
  return `Yang berat gambarnya: ${named}${more}. Ganti dengan gambar yang lebih ringan.`;
}
