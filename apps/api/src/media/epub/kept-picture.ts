import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const JPEG = { start: 0xd8, end: 0xd9, tables: 0xdb, scan: 0xda, jfif: 0xe0 };
/** Frames, Huffman tables and restarts: what a picture needs and nothing that carries words (APPn, COM). */
const PICTURE = new Set([0xc0, 0xc2, 0xc4, 0xdd]);
/** A JFIF header with a density and no small picture inside. */
const JFIF_LENGTH = 16;

/** Where the next marker stands; inside a scan 0xFF is followed by zero or by a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? JPEG.end;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** The quantisation tables of a JPEG that is nothing but a picture; null when anything else is in the file. */
function tablesOf(bytes: Buffer): string[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff00 + JPEG.start) return null;
  const tables: string[] = [];
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === JPEG.end) return at + 2 === bytes.length ? tables : null;
    if (at + 4 > bytes.length) return null;
    const length = bytes.readUInt16BE(at + 2);
    const known = PICTURE.has(marker) || marker === JPEG.tables || marker === JPEG.scan;
    if (!known && !(marker === JPEG.jfif && length === JFIF_LENGTH)) return null;
    if (marker === JPEG.tables) tables.push(bytes.toString('hex', at + 4, at + 2 + length));
    at += 2 + length;
    if (marker === JPEG.scan) at = endOfScan(bytes, at);
  }
  return null;
}

const CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND']);
const PALETTE = 3;

/** A PNG with a palette and nothing but its picture, its sums right, and nothing behind it. */
export function isPlainPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!CHUNKS.has(type) || end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (type === 'IHDR' && bytes[at + 17] !== PALETTE) return false;
    if (type === 'IEND') return end === at + 8 && end + 4 === bytes.length;
    at = end + 4;
  }
  return false;
}

export const jpegOptions = { quality: 78, mozjpeg: true };

let ours: Promise<ReadonlySet<string>> | undefined;

/** The tables that our own quality has; they are the encoder's secret, so it is asked once. */
async function readOurs(): Promise<ReadonlySet<string>> {
  const sample = sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } });
  return new Set(tablesOf(await sample.jpeg(jpegOptions).toBuffer()));
}

/** A JPEG as `jpegOptions` would write it: nothing but a picture, in our own quality. */
export async function isPlainJpeg(bytes: Buffer): Promise<boolean> {
  const tables = tablesOf(bytes);
  if (!tables || tables.length === 0) return false;
  ours ??= readOurs();
  const known = await ours;
  return tables.every((table) => known.has(table));
}
