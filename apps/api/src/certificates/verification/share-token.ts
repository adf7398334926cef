import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../../database/encryption.js';

/** 22 characters, about 131 bits. Derived, so that it is stored nowhere and the holder can see it again. */
export function shareToken(encryption: Encryption, shareId: string): string {
  return encryption.index(shareId, 'certificate share').toString('base64url').slice(0, 22);
}

/** Takes as long for a wrong token as for the right one, and as long without an open link as with one. */
export function opensShare(encryption: Encryption, shareId: string | null, token: string): boolean {
  const right = Buffer.from(shareToken(encryption, shareId ?? 'none'));
  const given = Buffer.alloc(right.length);
  given.write(token);
  const same = timingSafeEqual(right, given);
  return same && token.length === right.length && shareId !== null;
}
