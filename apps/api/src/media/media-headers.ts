import type { StoredFile } from './media-file.queries.js';

const SHOWN = /^(image\/webp|video\/mp4|audio\/(mp4|mpeg)|text\/vtt)(;|$)/;

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'text/plain; charset=utf-8': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};

/** RFC 6266 with the UTF-8 name of RFC 8187; the title has been cleaned when it came in. */
function attachment({ title, contentType }: Pick<StoredFile, 'title' | 'contentType'>): string {
  const extension = extensions[contentType] ?? 'bin';
  const name = `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'berkas'}.${extension}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encoded}`;
}

/** Weak for what may be compressed on the way: then it is not the same bytes. */
export function etagOf({ sha256, bytes }: Pick<StoredFile, 'sha256' | 'bytes'>): string {
  return `${bytes === null ? 'W/' : ''}"${sha256.toString('hex').slice(0, 32)}"`;
}

/**
 * What a trainer uploaded is shown as what it is and as nothing else, whatever its bytes try to be. Only what our own
 * encoders made is shown in place; all other files are saved. An address never changes its bytes.
 */
export function mediaHeaders(file: StoredFile): Record<string, string> {
  return {
    'content-type': file.contentType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': SHOWN.test(file.contentType) ? 'inline' : attachment(file),
    // Captions are small and compressed on the way, which ranges do not go with.
    ...(file.bytes === null ? {} : { 'accept-ranges': 'bytes' }),
    etag: etagOf(file),
    // `private`: what is not published must not stay in a cache that others share, nor outlive a sign-out by much.
    'cache-control': file.published ? 'public, max-age=31536000, immutable' : 'private, max-age=300',
  };
}
