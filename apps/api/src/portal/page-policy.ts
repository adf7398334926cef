/** The page of a lesson in a class, which may show a package of the origin for packages. */
const LESSON_PAGE = /^\/kelas\/[^/]+\/pelajaran\/[^/]+$/;

/** What beside YouTube the page at `path` may frame. @param contentUrl origin for packages */
export function framesOf(path: string, contentUrl: string | null): readonly string[] {
  return contentUrl !== null && LESSON_PAGE.test(path) ? [contentUrl] : [];
}

/** Content Security Policy of the portal's pages: our own files, and what is inline by its hash. */
export function pagePolicy(
  styleHashes: readonly string[],
  frames: readonly string[] = [],
  scriptHashes: readonly string[] = [],
): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptHashes.join(' ')}`.trim(),
    `style-src 'self' ${styleHashes.join(' ')}`.trim(),
    "img-src 'self' data: blob:",
    // Recordings that were saved on the device are blobs.
    "media-src 'self' blob:",
    // A trainer's video at YouTube, loaded only after a tap.
    ['frame-src https://www.youtube-nocookie.com', ...frames].join(' '),
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
