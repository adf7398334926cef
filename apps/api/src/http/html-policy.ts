import { createHash } from 'node:crypto';

/**
 * The policy of a page that is complete without JavaScript: nothing runs, nothing comes from elsewhere, nobody frames
 * it to borrow a click, and its one style is known by its hash.
 * @param css exactly as it stands between the page's style tags
 * @param forms where its forms may go
 */
export function htmlPolicy(css: string, forms: "'self'" | "'none'" = "'self'"): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    "img-src 'self'",
    `form-action ${forms}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
