import sharp from 'sharp';
import type { SafeZip } from '../../files/safe-unzip.js';
import { formatOf } from '../sniff.js';
import { isPlainJpeg, isPlainPng, jpegOptions } from './kept-picture.js';

const MOST_BYTES = 20 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;
/** Wide enough for a phone held sideways. */
const WIDEST = 1200;
const SECONDS = 30;

/** A picture of a book before it has a name there. */
export interface CleanImage {
  readonly extension: 'jpg' | 'png';
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** It is as we would draw it, and every pixel can be decoded. */
async function isDrawn(bytes: Buffer, isJpeg: boolean): Promise<boolean> {
  if (!(isJpeg ? await isPlainJpeg(bytes) : isPlainPng(bytes))) return false;
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' });
  try {
    if ((await picture.metadata()).width > WIDEST) return false;
    await picture.timeout({ seconds: SECONDS }).stats();
    return true;
  } catch {
    return false;
  }
}

/**
 * Pictures drawn anew as JPEG or PNG, so that nothing else hides in them and a chapter stays light; one that is as we
 * would draw it stays, so that a book of ours is not changed by being written again. What cannot be drawn is left out.
 * SVG is code and is left out too.
 */
export async function cleanImage(zip: SafeZip, path: string): Promise<CleanImage | null> {
  const bytes = await zip.readAll(path, MOST_BYTES);
  const format = formatOf(bytes.subarray(0, 4096), false);
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp' && format !== 'gif') return null;
  const photo = format === 'jpeg' || format === 'webp';
  const kind = photo
    ? ({ extension: 'jpg', contentType: 'image/jpeg' } as const)
    : ({ extension: 'png', contentType: 'image/png' } as const);
  try {
    if ((format === 'jpeg' || format === 'png') && (await isDrawn(bytes, photo))) return { ...kind, bytes };
    const drawing = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .timeout({ seconds: SECONDS });
    const drawn = photo
      ? drawing.flatten({ background: '#fff' }).jpeg(jpegOptions)
      : drawing.png({ compressionLevel: 9, palette: true });
    return { ...kind, bytes: await drawn.toBuffer() };
  } catch {
    // Broken, too large, or too slow to be a picture: the book can be read without it.
    return null;
  }
}
