import { join } from 'node:path';
import sharp, { type SharpOptions } from 'sharp';
import type { Made, MadeFile, Source } from './made.js';
import { FileRefused } from '../files/file-refused.js';
import { sniff } from './sniff.js';

/** 8,000 × 6,250: more than any phone camera that trainers own, and bounded memory. */
const MAX_PIXELS = 50_000_000;
const WIDTHS = [320, 640, 1280];
const SECONDS = 60;

const hostile: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true };

const BROKEN = 'Gambar ini rusak atau terpotong. Buka di HP Anda, simpan ulang, lalu unggah lagi.';

async function checkFormat(path: string): Promise<void> {
  const format = await sniff(path);
  if (format === 'jpeg' || format === 'png' || format === 'webp') return;
  if (format === 'gif')
    throw new FileRefused('Gambar bergerak belum didukung. Unggah sebagai video, atau pilih gambar diam.');
  if (format === 'heic')
    throw new FileRefused('Foto HEIC belum didukung. Simpan sebagai JPG, lalu unggah lagi.');
  throw new FileRefused('Berkas ini bukan gambar JPG, PNG, atau WebP. Pilih gambar lain.');
}

/** The header alone says how large it would become: refused before a pixel is decoded. */
async function widthOf(path: string): Promise<number> {
  const { autoOrient, pages } = await sharp(path, { ...hostile, limitInputPixels: false }).metadata();
  if (autoOrient.width * autoOrient.height > MAX_PIXELS)
    throw new FileRefused('Gambar ini lebih dari 50 megapiksel. Perkecil dulu, lalu unggah lagi.');
  if ((pages ?? 1) > 1)
    throw new FileRefused('Gambar bergerak belum didukung. Unggah sebagai video, atau pilih gambar diam.');
  return autoOrient.width;
}

async function render({ path, folder }: Source, target: number): Promise<MadeFile> {
  const name = `w${target}`;
  const file = join(folder, `${name}.webp`);
  const { width, height } = await sharp(path, hostile)
    .autoOrient()
    .resize({ width: target, withoutEnlargement: true })
    .webp({ quality: 74, effort: 5, smartSubsample: true })
    .timeout({ seconds: SECONDS })
    .toFile(file);
  return { name, path: file, contentType: 'image/webp', width, height };
}

/**
 * WebP in up to three widths, upright, without EXIF, GPS or whatever else the file may be at the same time. A width is
 * left out when a smaller one already shows every pixel there is.
 * @throws FileRefused
 */
export async function makeImage(source: Source): Promise<Made> {
  await checkFormat(source.path);
  const files: MadeFile[] = [];
  try {
    const width = await widthOf(source.path);
    for (const [index, target] of WIDTHS.entries()) {
      const smaller = WIDTHS[index - 1];
      if (smaller !== undefined && width <= smaller) break;
      source.signal.throwIfAborted();
      files.push(await render(source, target));
    }
  } catch (error) {
    if (error instanceof FileRefused || source.signal.aborted) throw error;
    if (['ENOSPC', 'EDQUOT', 'EMFILE', 'ENOMEM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    // libvips: broken, cut off, or too slow to be a picture.
    throw new FileRefused(BROKEN);
  }
  return { files, durationSeconds: null, note: null };
}
