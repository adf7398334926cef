import { guillocheRing } from './guilloche.js';
import { PALETTE } from './palette.js';
import { circle, filled, stroked, svgDocument } from './svg-path.js';

const SIZE = 40;
const CENTER = [SIZE / 2, SIZE / 2] as const;

/** Petals of the kawung as a young plant: study that grows. */
const PLANT =
  'M20 8.2C22.6 11.4 22.6 15.8 20 19.2C17.4 15.8 17.4 11.4 20 8.2Z' +
  'M12.2 12.4C16.2 12.6 19 15.4 19.4 20.4C15 19.9 12.4 17 12.2 12.4Z' +
  'M27.8 12.4C23.8 12.6 21 15.4 20.6 20.4C25 19.9 27.6 17 27.8 12.4Z';

/** An open book, seen from the front. */
const BOOK =
  'M19.55 29.6C17 27.7 13.6 27 10.2 27.4V20.9C13.6 20.5 17 21.3 19.55 23.2Z' +
  'M20.45 29.6C23 27.7 26.4 27 29.8 27.4V20.9C26.4 20.5 23 21.3 20.45 23.2Z' +
  'M9.6 28.7C13.4 28.3 17.2 29 20 31.1C22.8 29 26.6 28.3 30.4 28.7V29.7C26.6 29.3 23 30.1 20 32.3C17 30.1 13.4 29.3 9.6 29.7Z';

/**
 * The mark of Sinau, drawn for it: a kawung seedling growing from an open book, in an engraved ring.
 * No state or province arms; those may only be used by their owners.
 */
export function emblemSvg(): string {
  const stroke = { color: PALETTE.gold, width: 0.18 };
  const wave = { amplitude: 1.3, lobes: 40, strands: 3, swell: 0 };
  const ring = guillocheRing({ id: 'er', center: CENTER, radius: 17.7, ...wave, stroke });
  return svgDocument(
    SIZE,
    SIZE,
    filled(circle(20, 20, 19.8), PALETTE.paper) +
      stroked(circle(20, 20, 19.6), PALETTE.gold, 0.5) +
      ring +
      filled(circle(20, 20, 15.8), PALETTE.green) +
      stroked(circle(20, 20, 15), PALETTE.goldBright, 0.25) +
      filled(PLANT, PALETTE.goldBright) +
      filled(BOOK, PALETTE.paper),
  );
}
