import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { OutsideChannel, Receipt } from './channel.js';
import * as queries from './channel-health.queries.js';

/** Circuit breaker and rate limit per provider, shared by all workers: rows, and the database's clock. */
@Injectable()
export class ChannelHealth {
  constructor(private readonly transactions: Transactions) {}

  /** @returns null: go ahead; else in how many seconds to ask again, and why */
  async wait(channel: OutsideChannel): Promise<{ seconds: number; reason: string } | null> {
    const em = this.transactions.reader;
    const health = await queries.readHealth(em, channel);
    if (!health) return null;
    if (health.isOpen || (health.probing && !(await queries.takeProbe(em, channel))))
      return { seconds: health.waitSeconds, reason: 'Penyedia sedang terganggu, dicoba lagi nanti.' };
    if (!(await queries.takeToken(em, channel)))
      return { seconds: 2, reason: 'Menunggu giliran: penyedia membatasi jumlah pesan.' };
    return null;
  }

  /** Learns from what the provider did. */
  async note(channel: OutsideChannel, receipt: Receipt): Promise<void> {
    const em = this.transactions.reader;
    const away = receipt.kind === 'unknown' || (receipt.kind === 'postponed' && receipt.providerAway);
    if (away) await queries.countFailure(em, channel, receipt.reason);
    else await queries.close(em, channel);
  }
}
