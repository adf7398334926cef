import sharp from 'sharp';
import type { SafeZip } from '../../files/safe-unzip.js';
import { formatOf } from '../sniff.js';
import type { EpubImage } from './write-epub.js';

const MOST_BYTES = 20 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;
/** Wide enough for a phone held sideways. */
const WIDEST = 1200;

/**
 * Pictures drawn anew as JPEG or PNG, so that nothing else hides in them and a chapter stays light. What cannot be
 * drawn is left out. SVG is code and is left out too.
 */
export async function cleanImage(zip: SafeZip, path: string, number: number): Promise<EpubImage | null> {
  const bytes = await zip.readAll(path, MOST_BYTES);
  const format = formatOf(bytes.subarray(0, 4096), false);
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp' && format !== 'gif') return null;
  const drawing = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .timeout({ seconds: 30 });
  const name = `g${String(number).padStart(4, '0')}`;
  try {
    const photo = format === 'jpeg' || format === 'webp';
    return photo
      ? {
          name: `${name}.jpg`,
          contentType: 'image/jpeg',
          bytes: await drawing
            .flatten({ background: '#fff' })
            .jpeg({ quality: 78, mozjpeg: true })
            .toBuffer(),
        }
      : {
          name: `${name}.png`,
          contentType: 'image/png',
          bytes: await drawing.png({ compressionLevel: 9, palette: true }).toBuffer(),
        };
  } catch {
    // Broken, too large, or too slow to be a picture: the book can be read without it.
    return null;
  }
}
