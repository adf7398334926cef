import { Inject, Injectable } from '@nestjs/common';
import { Invitations } from '../../calendar/invitations.service.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import type { Message } from '../sending/messages.js';
import * as sending from '../sending/reminder-sending.queries.js';
import { UnsubscribeLinks } from '../preferences/unsubscribe-links.js';
import { ChannelHealth } from './channel-health.service.js';
import type { MessageChannel, OutgoingMessage, OutsideChannel, Receipt } from './channel.js';
import { addressOf, comesBetter, whyNot, type Recipient } from './channel-order.js';
import * as queries from './delivery.queries.js';
import { Fallback } from './fallback.service.js';
import { insist } from './insist.js';
import { MessageChannels } from './message-channels.js';

const MAX_ATTEMPTS = 5;

/** A reminder in this sender's hands. */
export interface Claimed {
  readonly id: string;
  readonly accountId: string;
  readonly channel: OutsideChannel;
  readonly attempts: number;
  /** How often nobody knew what became of it. */
  readonly resends: number;
}

/**
 * One message over one provider. An unknown outcome (the sender died, or the provider never answered) is tried once more
 * where the channel shows the same message once (e-mail, by its Message-ID), and never where it could become two.
 */
@Injectable()
export class OutsideSending {
  private readonly links: UnsubscribeLinks;

  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly health: ChannelHealth,
    private readonly fallback: Fallback,
    private readonly invitations: Invitations,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL' | 'SINAU_INDEX_KEY'>,
  ) {
    this.links = new UnsubscribeLinks(config);
  }

  async send(claimed: Claimed, name: string, message: Message): Promise<void> {
    const ready = await insist(() => this.prepare(claimed, name, message));
    if (!ready) return;
    const { adapter, outgoing } = ready;
    const receipt = await adapter.deliver(outgoing);
    // First of all: the provider's health can be learnt from the next message as well.
    await insist(() => this.settle(claimed, receipt, adapter.showsOnce));
    await this.health.note(claimed.channel, receipt);
  }

  /** @returns what to hand over to whom; undefined when it is settled without a provider, or waits */
  private async prepare(
    claimed: Claimed,
    name: string,
    message: Message,
  ): Promise<{ adapter: MessageChannel; outgoing: OutgoingMessage } | undefined> {
    const { id, channel } = claimed;
    const em = this.transactions.reader;
    const adapter = this.channels.find(channel);
    if (claimed.resends > (adapter?.showsOnce ? 1 : 0)) return void (await this.settleUnknown(id));
    const recipient = await queries.readRecipient(em, id);
    if (!recipient) return void (await sending.cancel(em, id));
    const configured = this.channels.configured;
    if (comesBetter(recipient, channel, configured))
      return void (await sending.cancel(em, id, 'Sudah lewat saluran yang lebih dipilih penerima.'));
    const obstacle = whyNot(recipient, channel, configured);
    const address = addressOf(recipient, channel);
    if (obstacle || !adapter || !address) return void (await this.passOn(id, channel, obstacle));
    const wait = await this.health.wait(channel);
    if (wait) return void (await sending.holdBack(em, id, wait.reason, wait.seconds));
    const outgoing = this.outgoing(claimed, recipient, { name, address, ...message });
    const invitation =
      channel === 'email' ? await this.invitations.invitationFor(id, { name, email: address }) : null;
    return { adapter, outgoing: { ...outgoing, invitation } };
  }

  private outgoing(
    claimed: Claimed,
    recipient: Recipient,
    message: Message & { name: string; address: string },
  ): OutgoingMessage {
    const { link, ...rest } = message;
    return {
      ...rest,
      reminderId: claimed.id,
      url: `${this.config.PUBLIC_URL}${link}`,
      unsubscribeUrl: recipient.mandatory ? null : this.links.urlFor(claimed.accountId, claimed.channel),
    };
  }

  private async settle(claimed: Claimed, receipt: Receipt, showsOnce: boolean): Promise<void> {
    const { id, attempts } = claimed;
    const em = this.transactions.reader;
    switch (receipt.kind) {
      case 'delivered':
        await sending.markSent(em, id, receipt.providerId);
        return;
      case 'unknown':
        if (showsOnce && claimed.resends === 0) return sending.postpone(em, id, receipt.reason, 60, true);
        await sending.giveUp(em, id, 'unknown', receipt.reason);
        return;
      case 'postponed':
        if (attempts >= MAX_ATTEMPTS) return this.fail(claimed, receipt.reason, false);
        // After 1, 4, 16, 64 minutes, or when the provider says.
        return sending.postpone(em, id, receipt.reason, receipt.afterSeconds ?? 60 * 4 ** (attempts - 1));
      case 'undeliverable':
        return this.fail(claimed, receipt.reason, receipt.blocksAddress);
    }
  }

  private async settleUnknown(id: string): Promise<void> {
    await sending.giveUp(
      this.transactions.reader,
      id,
      'unknown',
      'Hasil kiriman tidak diketahui. Tanyakan penerima sebelum mengirim ulang.',
    );
  }

  /** It failed for good: recorded together with the row of the next channel. */
  private async fail({ id, channel }: Claimed, reason: string, blocksAddress: boolean): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      if (!(await sending.giveUp(em, id, 'failed', reason))) return;
      if (blocksAddress) await this.fallback.block(em, id, reason);
      await this.fallback.planNext(em, ring, id, channel);
    });
  }

  /** This channel is not for this person. */
  private async passOn(id: string, channel: OutsideChannel, reason: string | null): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      // Without a provider it waits for staff, who can send it again once there is one.
      if (reason && !this.channels.configured.includes(channel))
        await sending.giveUp(em, id, 'failed', reason);
      else await sending.cancel(em, id, reason);
      await this.fallback.planNext(em, ring, id, channel);
    });
  }
}
