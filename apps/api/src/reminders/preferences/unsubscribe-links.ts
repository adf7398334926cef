import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.js';
import type { OutsideChannel } from '../channels/channel.js';

const TOKEN = /^([0-9a-f]{32})-(email|whatsapp|sms|push)-([A-Za-z0-9_-]{22})$/;

/**
 * Links that turn one channel of one person off without signing in. They never end: a mail from years ago must still be
 * able to stop the next one (RFC 8058), and all that a stolen one can do is silence.
 */
export class UnsubscribeLinks {
  private readonly key: Buffer;

  constructor(private readonly config: Pick<Config, 'PUBLIC_URL' | 'SINAU_INDEX_KEY'>) {
    this.key = Buffer.from(hkdfSync('sha256', config.SINAU_INDEX_KEY, '', 'sinau unsubscribe v1', 32));
  }

  urlFor(accountId: string, channel: OutsideChannel): string {
    const who = `${accountId.replaceAll('-', '')}-${channel}`;
    return `${this.config.PUBLIC_URL}/api/berhenti/${who}-${this.sign(who)}`;
  }

  /** @returns null when we did not sign it */
  read(token: string): { accountId: string; channel: OutsideChannel } | null {
    const [, account = '', channel = '', signature = ''] = TOKEN.exec(token) ?? [];
    const expected = Buffer.from(this.sign(`${account}-${channel}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const accountId = account.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { accountId, channel: channel as OutsideChannel };
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest().subarray(0, 16).toString('base64url');
  }
}
