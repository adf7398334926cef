import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import { EmailChannel, UndeliverableError } from './email.channel.js';
import { writeMessage } from './messages.js';
import * as queries from './reminder-sending.queries.js';

const MAX_ATTEMPTS = 5;

/**
 * Sends one reminder, recorded once (I6). The inbox is exact: message and state commit together.
 * E-mail is claimed with a lease first; a sender that died in between leaves an unknown outcome, and such a
 * reminder is sent once more with the same Message-ID, so that mail programs show one message.
 */
@Injectable()
export class ReminderSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly email: EmailChannel,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SINAU_ANY_HOUR'>,
  ) {}

  async send(reminderId: string): Promise<void> {
    const claimed = await queries.claim(this.transactions.reader, reminderId, this.config.SINAU_ANY_HOUR);
    if (!claimed) return;
    const facts = await queries.readFacts(this.transactions.reader, reminderId);
    if (!facts || !facts.stillStands) return queries.cancel(this.transactions.reader, reminderId);
    const message = writeMessage(claimed.event, facts);
    if (claimed.channel === 'inbox') return this.deliverToInbox(reminderId, claimed.accountId, message);
    if (claimed.resends > 1)
      return queries.fail(
        this.transactions.reader,
        reminderId,
        'Hasil kiriman tidak diketahui setelah dua kali dikirim.',
      );
    await this.deliverByEmail(claimed, facts.email, facts.name, message);
  }

  /** Reminders that are due and have nobody at work on them: the sweep rings these. */
  async due(limit: number): Promise<string[]> {
    return queries.findDue(this.transactions.reader, limit, this.config.SINAU_ANY_HOUR);
  }

  private async deliverToInbox(
    reminderId: string,
    accountId: string,
    message: { title: string; body: string; link: string },
  ) {
    await this.transactions.run(async (em) => {
      if (await queries.markSent(em, reminderId))
        await queries.insertInboxMessage(em, { reminderId, accountId, ...message });
    });
  }

  private async deliverByEmail(
    claimed: { id: string; attempts: number },
    address: string | null,
    name: string,
    message: { title: string; body: string; link: string },
  ): Promise<void> {
    const em = this.transactions.reader;
    if (!address) return queries.cancel(em, claimed.id);
    try {
      await this.email.deliver({ reminderId: claimed.id, address, name, ...message });
    } catch (error) {
      const reason = (error as Error).message.split('\n')[0] ?? 'gagal';
      const final = error instanceof UndeliverableError || claimed.attempts >= MAX_ATTEMPTS;
      return final
        ? queries.fail(em, claimed.id, reason)
        : queries.postpone(em, claimed.id, reason, claimed.attempts);
    }
    await queries.markSent(em, claimed.id);
  }
}
