import { UNKNOWN_TYPE, isRecording } from './content-type.js';
import type { StoredFile } from './packages.queries.js';

/**
 * What packages may do: run their own scripts on their own origin, be framed by the portal and by the player, and
 * reach nothing else. `allow-same-origin` gives them the origin for packages, where there is nothing to take.
 */
function policyFor(portal: string): string {
  return [
    'sandbox allow-scripts allow-forms allow-popups allow-same-origin',
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors 'self' ${portal}`,
  ].join('; ');
}

/** On every answer of the origin for packages. @param portal its origin */
export function contentHeaders(portal: string): Record<string, string> {
  return {
    'content-security-policy': policyFor(portal),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()',
    'x-robots-tag': 'noindex',
  };
}

/** Files of a package never change, and an address works for some hours. */
const KEPT = 'private, max-age=21600, immutable';

export function fileHeaders({ contentType, key }: StoredFile): Record<string, string> {
  return {
    'content-type': contentType,
    'cache-control': KEPT,
    etag: `"${key.slice(key.lastIndexOf('/') + 1)}"`,
    ...(contentType === UNKNOWN_TYPE && { 'content-disposition': 'attachment' }),
    ...(isRecording(contentType) && { 'accept-ranges': 'bytes' }),
  };
}
