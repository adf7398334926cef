import { open, stat } from 'node:fs/promises';
import { makeEpub } from './epub/make-epub.js';
import type { Made, Source } from './made.js';
import { FileRefused } from '../files/file-refused.js';
import { zipTypeOf } from './office-file.js';
import { sniff } from './sniff.js';

const TAIL_BYTES = 2048;
export const EPUB = 'application/epub+zip';

async function tailOf(path: string): Promise<string> {
  const { size } = await stat(path);
  const file = await open(path, 'r');
  try {
    const length = Math.min(TAIL_BYTES, size);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('latin1');
  } finally {
    await file.close();
  }
}

/** The content type by the bytes alone; nothing is unpacked or rewritten. @throws FileRefused */
export async function typeOf(path: string): Promise<string> {
  const format = await sniff(path);
  if (format === 'zip') return zipTypeOf(path);
  if (format === 'text') return 'text/plain; charset=utf-8';
  if (format === 'pdf') {
    if (!(await tailOf(path)).includes('%%EOF'))
      throw new FileRefused('PDF ini terpotong. Simpan ulang, lalu unggah lagi.');
    return 'application/pdf';
  }
  throw new FileRefused('Jenis berkas ini tidak diterima. Pilih PDF, EPUB, DOCX, XLSX, PPTX, TXT, atau ZIP.');
}

/** A file to save, kept byte for byte under a type that we found ourselves; a book is written anew. @throws FileRefused */
export async function makeFile(source: Source): Promise<Made> {
  const { path } = source;
  const contentType = await typeOf(path);
  if (contentType === EPUB) return makeEpub(source);
  return {
    files: [{ name: 'original', path, contentType, width: null, height: null }],
    durationSeconds: null,
    note: null,
  };
}
