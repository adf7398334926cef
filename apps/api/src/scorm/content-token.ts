import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const HOUR_S = 3600;
/** Between this long and twice as long: within a window an address stays the same, so a phone need not load twice. */
const WINDOW_S = 6 * HOUR_S;

const seconds = (now: number) => Math.floor(now / 1000);

/** Opens one package for some hours. It says nothing about who was given it. */
export class ContentTokens {
  private readonly key: Buffer;

  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'sinau content token v1', 32));
  }

  make(packageId: string, now = Date.now()): string {
    const expires = (Math.floor(seconds(now) / WINDOW_S) + 2) * WINDOW_S;
    return `${expires.toString(36)}.${this.sign(packageId, expires)}`;
  }

  holds(token: string, packageId: string, now = Date.now()): boolean {
    const found = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(token);
    if (!found) return false;
    const expires = Number.parseInt(found[1] ?? '', 36);
    if (expires <= seconds(now)) return false;
    return timingSafeEqual(Buffer.from(this.sign(packageId, expires)), Buffer.from(found[2] ?? ''));
  }

  private sign(packageId: string, expires: number): string {
    return createHmac('sha256', this.key).update(`${packageId}.${expires}`).digest('base64url');
  }
}
