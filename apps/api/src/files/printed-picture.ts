import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { photoFormatOf } from './photo.js';
import { turns } from './turns.js';
import { Problem, wrongField } from '../http/problem.js';

/** More than a scanner gives, and bounded memory. */
const MAX_PIXELS = 50_000_000;
const SECONDS = 20;
/** A certificate has 150 KB for everything; a picture near this weight is warned of in its preview. */
const MOST_BYTES = 300 * 1024;
const SIDES = [1600, 1000, 600, 400] as const;

const inTurn = turns(1);
const hostile: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
};

export interface PreparedImage {
  readonly bytes: Buffer;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

interface Ways {
  readonly png: boolean;
  readonly jpeg: boolean;
}

/** The smallest first. */
async function encodings(pixels: Sharp, ways: Ways): Promise<PreparedImage[]> {
  const jpeg = () => pixels.clone().jpeg({ quality: 82, mozjpeg: true });
  const png = () => pixels.clone().png({ compressionLevel: 9, palette: true, quality: 90, effort: 3 });
  const chosen = [...(ways.jpeg ? [jpeg()] : []), ...(ways.png ? [png()] : [])];
  const made = await Promise.all(chosen.map((one) => one.toBuffer({ resolveWithObject: true })));
  return made
    .map(({ data, info }) => ({
      bytes: data,
      format: info.format === 'png' ? ('png' as const) : ('jpeg' as const),
      width: info.width,
      height: info.height,
    }))
    .sort((a, b) => a.bytes.length - b.bytes.length);
}

async function decode(bytes: Buffer, format: 'png' | 'jpeg'): Promise<PreparedImage> {
  // The header alone says how large it would become: refused before a pixel is decoded.
  const { width, height } = await sharp(bytes, { ...hostile, limitInputPixels: false }).metadata();
  if (width * height > MAX_PIXELS) throw new Problem('photo_too_many_pixels');
  // Transparency needs PNG, a photo is better off as JPEG; a drawing without transparency becomes the smaller one.
  const png = format === 'png';
  const ways = {
    png,
    jpeg: !png || (await sharp(bytes, hostile).timeout({ seconds: SECONDS }).stats()).isOpaque,
  };
  for (const side of SIDES) {
    const pixels = sharp(bytes, hostile)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS });
    const [smallest] = await encodings(pixels, ways);
    if (smallest && smallest.bytes.length <= MOST_BYTES) return smallest;
  }
  throw wrongField('file', 'Gambar ini terlalu rumit. Pilih gambar yang lebih sederhana.');
}

/**
 * Makes an upload safe to print: decoded and encoded again, so that nothing but its pixels is left, and at most 300 KB.
 * Only PNG and JPEG by their first bytes: SVG and others can do more than show a picture.
 * @throws Problem invalid_input, photo_unreadable, photo_too_many_pixels
 */
export async function preparePicture(bytes: Buffer): Promise<PreparedImage> {
  const format = photoFormatOf(bytes);
  if (format !== 'png' && format !== 'jpeg')
    throw wrongField('file', 'Pilih gambar PNG atau JPG. Jenis lain, seperti SVG, tidak diterima.');
  return inTurn(async () => {
    try {
      return await decode(bytes, format);
    } catch (error) {
      if (error instanceof Problem) throw error;
      // libvips: broken, cut off, or too slow to be a picture.
      throw new Problem('photo_unreadable');
    }
  });
}
