import sharp, { type SharpOptions } from 'sharp';
import { Problem } from '../http/problem.js';
import { turns } from './turns.js';

/** 8,000 × 6,250: more than any phone camera that learners own, and bounded memory. */
const MAX_PIXELS = 50_000_000;
const LONGEST_SIDE = 1600;
const THUMBNAIL_SIDE = 320;
const SECONDS = 20;

// Uploads are unlike each other: a cache of decoded images would only hold memory.
sharp.cache(false);
// Two photos at a time, one thread each; the rest wait with their compressed bytes.
sharp.concurrency(1);
const inTurn = turns(2);

export interface Photo {
  /** JPEG, upright, without any metadata. */
  readonly full: Buffer;
  readonly width: number;
  readonly height: number;
  /** WebP, at most 320 px. */
  readonly thumbnail: Buffer;
}

export type PhotoFormat = 'jpeg' | 'png' | 'webp';

/**
 * The format by the first bytes, whatever the name or content type say. Everything else never reaches the decoder,
 * which would also open SVG, PDF and other formats that can do more than show a picture.
 */
export function photoFormatOf(bytes: Buffer): PhotoFormat | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  return undefined;
}

const hostile: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
  sequentialRead: true,
  // The first picture of an animation.
  pages: 1,
};

async function decode(bytes: Buffer): Promise<Photo> {
  // The header alone says how large it would become: refused before a pixel is decoded.
  const { width, height } = await sharp(bytes, { ...hostile, limitInputPixels: false }).metadata();
  if (width * height > MAX_PIXELS) throw new Problem('photo_too_many_pixels');
  const { data, info } = await sharp(bytes, hostile)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 78, mozjpeg: true })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await sharp(data)
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 70 })
    .timeout({ seconds: SECONDS })
    .toBuffer();
  return { full: data, width: info.width, height: info.height, thumbnail };
}

/**
 * Makes an upload safe to keep and to show: always decoded and encoded again, so that EXIF, GPS, trailing bytes and
 * whatever else a file may be at the same time are gone.
 * @throws Problem photo_unreadable, photo_too_many_pixels
 */
export async function preparePhoto(bytes: Buffer): Promise<Photo> {
  if (!photoFormatOf(bytes)) throw new Problem('photo_unreadable');
  return inTurn(async () => {
    try {
      return await decode(bytes);
    } catch (error) {
      if (error instanceof Problem) throw error;
      // libvips: broken, cut off, or too slow to be a photo.
      throw new Problem('photo_unreadable');
    }
  });
}
