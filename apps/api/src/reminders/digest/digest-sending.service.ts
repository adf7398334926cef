import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import { ChannelHealth } from '../channels/channel-health.service.js';
import { comesBetter, whyNot, type Recipient } from '../channels/channel-order.js';
import type { Receipt } from '../channels/channel.js';
import { readRecipient } from '../channels/delivery.queries.js';
import { Fallback } from '../channels/fallback.service.js';
import { insist } from '../channels/insist.js';
import { MessageChannels } from '../channels/message-channels.js';
import { writeDigest } from './digest-message.js';
import { unfold } from './digest-folding.queries.js';
import * as queries from './digest-sending.queries.js';
import { readMessages, type ReadMessage } from '../sending/message-facts.queries.js';
import { writeMessage } from '../sending/messages.js';
import * as sending from '../sending/reminder-sending.queries.js';
import { UnsubscribeLinks } from '../preferences/unsubscribe-links.js';

const MAX_ATTEMPTS = 5;

interface Digest {
  readonly id: string;
  readonly accountId: string;
  readonly attempts: number;
  readonly resends: number;
  readonly reminderIds: readonly string[];
}

/**
 * Several reminders as one e-mail, by the rules of a single one: claimed with a lease, an unknown outcome tried once more
 * under the same Message-ID, and every reminder ends in a state of its own.
 */
@Injectable()
export class DigestSending {
  private readonly links: UnsubscribeLinks;

  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly health: ChannelHealth,
    private readonly fallback: Fallback,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL' | 'SINAU_INDEX_KEY'>,
  ) {
    this.links = new UnsubscribeLinks(config);
  }

  async send(digestId: string): Promise<void> {
    const claimed = await this.transactions.run((em) => queries.claim(em, digestId));
    if (!claimed) return;
    const digest = { id: digestId, ...claimed };
    const reason = 'Hasil kiriman tidak diketahui. Tanyakan penerima sebelum mengirim ulang.';
    if (digest.resends > 1) return this.settleUnknown(digest, reason);
    const { messages, recipient } = await this.whatStands(digest);
    const [only] = messages;
    if (!only || !recipient || (messages.length === 1 && digest.resends === 0))
      return this.dissolve(digest, only);
    const ids = messages.map(({ id }) => id);
    const obstacle = whyNot(recipient, 'email', this.channels.configured);
    if (obstacle) return this.passOn({ ...digest, reminderIds: ids }, obstacle, 'cancelled');
    await this.deliver({ ...digest, reminderIds: ids }, recipient, messages);
  }

  /** What ceased to be true meanwhile, or came over a channel that the person prefers, is cancelled here. */
  private async whatStands({ reminderIds }: Digest) {
    const em = this.transactions.reader;
    const messages: ReadMessage[] = [];
    let recipient: Recipient | undefined;
    for (const message of await readMessages(em, reminderIds)) {
      const found = await readRecipient(em, message.id);
      const better = found && comesBetter(found, 'email', this.channels.configured);
      if (better) await sending.cancel(em, message.id, 'Sudah lewat saluran yang lebih dipilih penerima.');
      else if (!found || !message.stillStands) await sending.cancel(em, message.id);
      else {
        messages.push(message);
        recipient ??= found;
      }
    }
    return { messages: messages.sort((a, b) => a.id.localeCompare(b.id)), recipient };
  }

  /** A single one needs no summary: it goes as the e-mail it would have been. */
  private async dissolve(digest: Digest, only: ReadMessage | undefined): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.close(em, digest.id, 'cancelled')) || !only) return;
      await unfold(em, [only.id]);
      ring('send-email', { reminderId: only.id });
    });
  }

  private async deliver(
    digest: Digest,
    recipient: Recipient,
    messages: readonly ReadMessage[],
  ): Promise<void> {
    const em = this.transactions.reader;
    const wait = await this.health.wait('email');
    if (wait) return queries.postpone(em, digest.id, wait.reason, wait.seconds, 'held');
    const { PUBLIC_URL } = this.config;
    const written = messages.map((one) =>
      writeMessage(one.event, one, { title: one.templateTitle, body: one.templateBody }),
    );
    const email = this.channels.find('email');
    if (!email || !recipient.email) return;
    const receipt = await email.deliver({
      ...writeDigest(written, PUBLIC_URL),
      reminderId: digest.id,
      name: messages[0]?.name ?? 'Bapak/Ibu',
      address: recipient.email,
      url: `${PUBLIC_URL}/kotak-masuk`,
      unsubscribeUrl: this.links.urlFor(digest.accountId, 'email'),
    });
    await insist(() => this.settle(digest, receipt));
    await this.health.note('email', receipt);
  }

  private async settle(digest: Digest, receipt: Receipt): Promise<void> {
    const em = this.transactions.reader;
    switch (receipt.kind) {
      case 'delivered':
        return queries.markSent(em, digest.id, receipt.providerId);
      case 'unknown':
        if (digest.resends > 0) return this.settleUnknown(digest, receipt.reason);
        return queries.postpone(em, digest.id, receipt.reason, 60, 'unknown');
      case 'postponed': {
        if (digest.attempts >= MAX_ATTEMPTS) return this.passOn(digest, receipt.reason, 'failed');
        const seconds = receipt.afterSeconds ?? 60 * 4 ** (digest.attempts - 1);
        return queries.postpone(em, digest.id, receipt.reason, seconds);
      }
      case 'undeliverable':
        return this.passOn(digest, receipt.reason, 'failed', receipt.blocksAddress);
    }
  }

  private async settleUnknown(digest: Digest, reason: string): Promise<void> {
    await this.transactions.run(async (em) => {
      if (!(await queries.close(em, digest.id, 'unknown'))) return;
      for (const id of digest.reminderIds) await sending.giveUp(em, id, 'unknown', reason);
    });
  }

  /** E-mail is over for these: each goes on over its person's next channel, in the same transaction. */
  private async passOn(
    digest: Digest,
    reason: string,
    state: 'failed' | 'cancelled',
    blocks = false,
  ): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.close(em, digest.id, state))) return;
      for (const id of digest.reminderIds) {
        if (state === 'cancelled') await sending.cancel(em, id, reason);
        else await sending.giveUp(em, id, 'failed', reason);
        if (blocks) await this.fallback.block(em, id, reason);
        await this.fallback.planNext(em, ring, id, 'email');
      }
    });
  }
}
