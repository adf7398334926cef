import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import { ChannelHealth } from '../channels/channel-health.service.js';
import type { OutsideChannel, Receipt } from '../channels/channel.js';
import { MessageChannels } from '../channels/message-channels.js';
import * as queries from './preferences.queries.js';

type Outcome =
  | { readonly outcome: 'taken'; readonly reason: null }
  | { readonly outcome: 'later' | 'failed' | 'unknown'; readonly reason: string };

/** A message that somebody sends themselves, over the real adapter: what they then see is what a reminder would do. */
@Injectable()
export class MessageTest {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly health: ChannelHealth,
    private readonly limits: RateLimitsService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** Not a reminder: it is sent now, also at night, and nothing follows when it fails. */
  async send(actor: Actor, channel: OutsideChannel): Promise<Outcome> {
    const found = orNotFound(await queries.readAddresses(this.transactions.reader, actor.accountId));
    const adapter = this.channels.find(channel);
    const address = found[channel];
    if (!adapter?.configured) return failed('Latkop belum mengirim lewat saluran ini.');
    if (!address)
      return failed(channel === 'push' ? 'Belum ada perangkat.' : 'Belum ada alamat di profil Anda.');
    await this.limits.consume('test_message_account', actor.accountId);
    const wait = await this.health.wait(channel);
    if (wait) return { outcome: 'later', reason: wait.reason };
    const receipt = await adapter.deliver({
      reminderId: randomUUID(),
      name: found.name,
      address,
      title: 'Pesan uji dari Sinau',
      body: 'Pesan ini sampai, jadi kabar kelas juga akan sampai di sini.',
      url: `${this.config.PUBLIC_URL}/pengaturan-pesan`,
      unsubscribeUrl: null,
    });
    await this.health.note(channel, receipt);
    return outcomeOf(receipt);
  }
}

const failed = (reason: string): Outcome => ({ outcome: 'failed', reason });

function outcomeOf(receipt: Receipt): Outcome {
  switch (receipt.kind) {
    case 'delivered':
      return { outcome: 'taken', reason: null };
    case 'postponed':
      return { outcome: 'later', reason: receipt.reason };
    case 'unknown':
      return { outcome: 'unknown', reason: receipt.reason };
    case 'undeliverable':
      return failed(receipt.reason);
  }
}
