import { open, stat } from 'node:fs/promises';
import type { MediaKind } from '@sinau/contracts/media.contract.js';
import sharp from 'sharp';
import type { Ffmpeg } from './ffmpeg.js';
import { makeEpub } from './epub/make-epub.js';
import type { MadeFile } from './made.js';
import { EPUB, typeOf } from './make-file.js';
import { FileRefused } from '../files/file-refused.js';
import { readRecording } from './probe.js';
import { sniff } from './sniff.js';
import { megabytes } from './upload-limits.js';

/** What we found a file to be, whatever was said of it. */
export interface CheckedFile {
  readonly contentType: string;
  readonly width: number | null;
  readonly height: number | null;
}

interface Candidate {
  readonly ffmpeg: Ffmpeg;
  readonly kind: MediaKind;
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly largest: number;
  readonly signal: AbortSignal;
}

/** A rendition is never wider than this; larger ones are not ours. */
const MAX_PIXELS = 50_000_000;

/** RIFF says how long it is: what is written behind it would be another file in the same bytes. */
async function endsWhereItSays(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const { size } = await stat(path);
    return bytesRead === 8 && buffer.readUInt32LE(4) + 8 === size;
  } finally {
    await file.close();
  }
}

async function checkWebp(path: string): Promise<CheckedFile> {
  if ((await sniff(path)) !== 'webp') throw new FileRefused('Berkas ini bukan gambar WebP.');
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' as const, sequentialRead: true };
  try {
    const { width, height, pages, exif, xmp } = await sharp(path, options).metadata();
    if ((pages ?? 1) > 1) throw new FileRefused('Berkas ini gambar bergerak.');
    // Where and when a picture was taken is nobody's business.
    if (exif || xmp) throw new FileRefused('Gambar ini membawa data tersembunyi, misalnya lokasi.');
    if (!(await endsWhereItSays(path))) throw new FileRefused('Di belakang gambar ini ada data lain.');
    // Every pixel is decoded once: a header alone proves nothing.
    await sharp(path, options).stats();
    return { contentType: 'image/webp', width, height };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('Gambar ini rusak atau terlalu besar.');
  }
}

async function checkFilm({ ffmpeg, path, signal }: Candidate): Promise<CheckedFile> {
  if ((await sniff(path)) !== 'mp4') throw new FileRefused('Berkas ini bukan video MP4.');
  if (!(await ffmpeg.isInstalled())) return { contentType: 'video/mp4', width: null, height: null };
  const { video } = await readRecording(ffmpeg, path, 'mov', signal);
  if (!video) throw new FileRefused('Video ini tidak memuat gambar.');
  return { contentType: 'video/mp4', ...video };
}

async function checkSound({ ffmpeg, path, signal }: Candidate): Promise<CheckedFile> {
  const format = await sniff(path);
  if (format !== 'mp4' && format !== 'mp3') throw new FileRefused('Berkas ini bukan rekaman M4A atau MP3.');
  if (await ffmpeg.isInstalled()) {
    const { audio, video } = await readRecording(ffmpeg, path, format === 'mp4' ? 'mov' : 'mp3', signal);
    if (!audio || video) throw new FileRefused('Berkas ini bukan rekaman suara.');
  }
  return { contentType: format === 'mp4' ? 'audio/mp4' : 'audio/mpeg', width: null, height: null };
}

async function checkDocument({ path }: Candidate): Promise<CheckedFile> {
  const contentType = await typeOf(path);
  // Only `rewriteBook` lets a book in.
  if (contentType === EPUB)
    throw new FileRefused(
      'EPUB ini tidak ditulis ulang oleh Sinau. Unggah EPUB-nya di studio, lalu ekspor lagi.',
    );
  return { contentType, width: null, height: null };
}

async function checkSize(path: string, largest: number): Promise<number> {
  const { size } = await stat(path);
  if (size === 0) throw new FileRefused('Berkas ini kosong.');
  if (size > largest) throw new FileRefused(`Berkas ini lebih dari ${megabytes(largest)}.`);
  return size;
}

/**
 * Looks at a file that another installation made, as strictly as at one that a trainer uploads; ffprobe is asked when
 * there is one. Its bytes are kept as they are, so that the same course stays the same.
 * @throws FileRefused
 */
export async function checkRendition(file: Candidate): Promise<CheckedFile> {
  await checkSize(file.path, file.largest);
  if (file.kind === 'image' || file.name === 'poster') return checkWebp(file.path);
  if (file.kind === 'video') return checkFilm(file);
  if (file.kind === 'audio') return checkSound(file);
  return checkDocument(file);
}

/**
 * A book that says another installation wrote it is written anew like one that a trainer uploads: there is no telling
 * who wrote it. One that Sinau wrote comes out as the same bytes.
 * @param folder an empty one of its own
 * @throws FileRefused
 */
export async function rewriteBook(
  { path, largest, signal }: Pick<Candidate, 'path' | 'largest' | 'signal'>,
  folder: string,
): Promise<MadeFile> {
  const bytes = await checkSize(path, largest);
  if ((await typeOf(path)) !== EPUB) throw new FileRefused('Berkas ini bukan EPUB.');
  const { files } = await makeEpub({ path, bytes, folder, signal });
  const [book] = files;
  if (!book) throw new Error('no book was made');
  return book;
}
