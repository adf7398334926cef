import { createHash, randomUUID } from 'node:crypto';
import { photoFormatOf, preparePhoto } from '../files/photo.js';
import { Problem } from '../http/problem.js';

/** A phone's photo at its best fits, as does a scanned page. */
export const MOST_BYTES = 8 * 1024 * 1024;

export interface DocumentFile {
  readonly bytes: Buffer;
  readonly contentType: 'image/jpeg' | 'application/pdf';
  readonly sha256: Buffer;
  readonly storageKey: string;
}

/**
 * Judges a document by its first bytes alone. A photo is decoded and encoded again, so EXIF, GPS and whatever else it
 * may be at the same time are gone; a PDF stays as it is and is only ever handed out as a download.
 * @throws Problem document_unreadable, photo_too_many_pixels
 */
export async function prepareDocument(upload: Buffer): Promise<DocumentFile> {
  const isPdf = upload.toString('latin1', 0, 5) === '%PDF-' && upload.includes('%%EOF');
  if (!isPdf && !photoFormatOf(upload)) throw new Problem('document_unreadable');
  const bytes = isPdf ? upload : await reencoded(upload);
  return {
    bytes,
    contentType: isPdf ? 'application/pdf' : 'image/jpeg',
    sha256: createHash('sha256').update(bytes).digest(),
    storageKey: `applications/${randomUUID()}.${isPdf ? 'pdf' : 'jpg'}`,
  };
}

async function reencoded(upload: Buffer): Promise<Buffer> {
  try {
    return (await preparePhoto(upload)).full;
  } catch (error) {
    if (error instanceof Problem && error.code === 'photo_unreadable')
      throw new Problem('document_unreadable');
    throw error;
  }
}

/** Shown as a picture or saved as a file, and never anything that runs; nobody's cache keeps a KTP. */
export function documentHeaders(contentType: string): Record<string, string> {
  const isPdf = contentType === 'application/pdf';
  return {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    'content-disposition': isPdf ? 'attachment; filename="dokumen.pdf"' : 'inline; filename="dokumen.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  };
}
