/**
 * A picture from a stranger is shown as a picture and as nothing else, whatever its bytes try to be. The name is ours.
 * It never changes, so the owner's browser need not pay for it twice within the hour.
 */
export function evidenceHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename="foto.${contentType === 'image/webp' ? 'webp' : 'jpg'}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600',
  };
}

/** What differs from media of lessons: the sender's own name of a file is nobody else's business. */
export function privateHeaders(
  kind: 'photo' | 'video' | 'document' | 'text',
  media: Record<string, string>,
): Record<string, string> {
  const cache = { 'cache-control': 'private, max-age=3600' };
  if (kind !== 'document') return cache;
  const extension = /filename="[^"]*\.(\w+)"/.exec(media['content-disposition'] ?? '')?.[1] ?? 'bin';
  return { ...cache, 'content-disposition': `attachment; filename="dokumen.${extension}"` };
}
