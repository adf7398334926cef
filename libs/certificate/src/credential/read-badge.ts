import { isPng, unbakePng } from './badge-png.js';
import { unbakeSvg } from './badge-svg.js';

/** A picture of ours is about 60 KB. */
export const LARGEST_BADGE_BYTES = 2 * 1024 * 1024;
export const LARGEST_CREDENTIAL_BYTES = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The credential that a file carries, as parsed JSON: a baked PNG, a baked SVG or the JSON itself.
 * Null when it carries none. Nothing of it is believed yet.
 * @throws when it is too large, damaged, or not JSON
 */
export function readBadge(bytes: Uint8Array): unknown {
  if (bytes.byteLength > LARGEST_BADGE_BYTES) throw new Error('the file is too large');
  const text = textIn(bytes);
  if (text === null) return null;
  if (Buffer.byteLength(text) > LARGEST_CREDENTIAL_BYTES) throw new Error('the credential is too large');
  return JSON.parse(text) as unknown;
}

function textIn(bytes: Uint8Array): string | null {
  if (isPng(bytes)) {
    const found = unbakePng(bytes);
    return found && utf8.decode(found);
  }
  const text = utf8
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{')) return text;
  return text.startsWith('<') ? unbakeSvg(text) : null;
}
