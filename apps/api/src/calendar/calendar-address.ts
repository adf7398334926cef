import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;

/**
 * The secret part of a calendar's address: the feed's random id and a seal over it, 43 characters. The seal's key is
 * derived by HKDF (RFC 5869) and is not in the database, so a copy of the table opens nothing.
 */
export class CalendarAddress {
  private readonly key: Buffer;

  constructor(indexKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', indexKey, '', 'sinau calendar v1', 32));
  }

  tokenOf(feedId: string): string {
    const id = Buffer.from(feedId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.seal(id)]).toString('base64url');
  }

  /** @returns the feed's id, or undefined for what we never gave out */
  feedOf(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 2 * ID_BYTES) return undefined;
    const id = bytes.subarray(0, ID_BYTES);
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.seal(id)) ? id.toString('hex') : undefined;
  }

  private seal(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest().subarray(0, ID_BYTES);
  }
}
