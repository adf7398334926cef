import { loadFonts } from '../fonts.js';

// The order of `loadFonts`.
const FACES = ['sans', 'sans-bold', 'serif-italic', 'serif-bold'] as const;

/** The fonts of certificates by the names that designs use (TrueType bytes). */
export function faceFonts(): ReadonlyMap<(typeof FACES)[number], Buffer> {
  const fonts = loadFonts();
  return new Map(FACES.map((face, at) => [face, fonts[at] ?? Buffer.alloc(0)]));
}
