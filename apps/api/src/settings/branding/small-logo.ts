import { deflateSync } from 'node:zlib';
import { PALETTE } from '@sinau/certificate/artwork/palette.js';
import sharp from 'sharp';

/** 20 mm in print at 300 dots per inch. */
const PRINT_SIDE = 240;
/** Two of these and everything else stay within the 150 KB of a certificate. */
const PRINT_BYTES = 20 * 1024;
const QUALITIES = [85, 70, 50] as const;
/** 40 px on a screen of twice the density, and a little more. */
const SCREEN_SIDE = 96;

const within = (bytes: Buffer, side: number) =>
  sharp(bytes).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

/**
 * A logo for a certificate: a drawing keeps its edges and its transparency, what would weigh too much in a PDF, which
 * packs pixels less well than PNG, becomes a JPEG on the colour of the paper. The same logo gives the same bytes.
 */
export async function logoForPrint(bytes: Buffer): Promise<Buffer> {
  const small = within(bytes, PRINT_SIDE);
  const pixels = await small.clone().ensureAlpha().raw().toBuffer();
  if (deflateSync(pixels).length <= PRINT_BYTES) return small.clone().png({ compressionLevel: 9 }).toBuffer();
  const paper = small.clone().flatten({ background: PALETTE.paper });
  let made = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    made = await paper.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (made.length <= PRINT_BYTES) break;
  }
  return made;
}

/** A logo for the bar at the top of every page: a few KB. */
export async function logoForScreen(bytes: Buffer): Promise<Buffer> {
  return within(bytes, SCREEN_SIDE).webp({ quality: 82 }).toBuffer();
}
