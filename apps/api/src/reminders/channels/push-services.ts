import { createECDH } from 'node:crypto';

/** What a browser hands over; sealed as a whole. */
export interface Subscription {
  readonly endpoint: string;
  /** The browser's public key: base64url of an uncompressed point of P-256. */
  readonly p256dh: string;
  /** Shared secret: base64url of 16 bytes. */
  readonly auth: string;
}

/** Chromium, Firefox, Edge on Windows, Safari. A host that begins with a dot stands for all names under it. */
const HOSTS = ['fcm.googleapis.com', '.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com'];

/**
 * The address is whatever a visitor sent, and this server will post to it: only the services of the browsers are let
 * through, over https on its own port, and never one of this network. @param extra one more origin, as set
 */
export function isPushService(endpoint: string, extra: string | undefined): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint);
  if (username || password) return false;
  if (extra !== undefined && origin === extra) return true;
  const known = HOSTS.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return protocol === 'https:' && port === '' && known;
}

/** Whether it is a point of the curve: anything else could be encrypted to by nobody. */
export function isPublicKey(p256dh: string): boolean {
  const bytes = Buffer.from(p256dh, 'base64url');
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    own.computeSecret(bytes);
    return bytes.length === 65;
  } catch {
    return false;
  }
}
