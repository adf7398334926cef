import { Inject, Injectable } from '@nestjs/common';
import type { ReminderChannel } from '@sinau/contracts/reminders.contract.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import { settingOf } from '../../settings/values/settings.service.js';
import { OutsideSending } from '../channels/outside-sending.service.js';
import { readMessage } from './message-facts.queries.js';
import { writeMessage } from './messages.js';
import * as queries from './reminder-sending.queries.js';

const MAX_ATTEMPTS = 5;

/**
 * Sends one reminder, recorded once (I6). The inbox is exact: message and state commit together.
 * The other channels are claimed with a lease first (channels/outside-sending.service.ts).
 */
@Injectable()
export class ReminderSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly outside: OutsideSending,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SINAU_ANY_HOUR'>,
  ) {}

  async send(reminderId: string): Promise<void> {
    const em = this.transactions.reader;
    const claimed = await queries.claim(em, reminderId, await this.waking());
    if (!claimed) return;
    const written = await this.write(claimed);
    if (!written) return;
    const { name, message } = written;
    if (claimed.channel === 'inbox') return this.deliverToInbox(reminderId, claimed.accountId, message);
    await this.outside.send({ ...claimed, channel: claimed.channel }, name, message);
  }

  /** @returns nothing when there is no reason to send any more, or it will never be written */
  private async write({ id, event, attempts }: queries.Claimed) {
    const em = this.transactions.reader;
    try {
      const facts = await readMessage(em, id);
      if (!facts?.stillStands) {
        await queries.cancel(em, id);
        return undefined;
      }
      const { templateTitle: title, templateBody: body } = facts;
      return { name: facts.name, message: writeMessage(event, facts, { title, body }) };
    } catch (error) {
      if (attempts < MAX_ATTEMPTS) {
        // Nothing was handed over: whoever comes next must not take it for a message that may have arrived.
        await queries.postpone(em, id, 'Isi pesan belum dapat ditulis.', 60).catch(() => undefined);
        throw error;
      }
      await queries.giveUp(em, id, 'failed', 'Isi pesan tidak dapat ditulis.');
      return undefined;
    }
  }

  /** Reminders that are due and have nobody at work on them: the sweep rings these. @param limit per channel */
  async due(limit: number): Promise<{ id: string; channel: ReminderChannel }[]> {
    return queries.findDue(this.transactions.reader, limit, await this.waking());
  }

  async channelOf(reminderId: string): Promise<ReminderChannel | undefined> {
    return queries.findChannel(this.transactions.reader, reminderId);
  }

  private async waking(): Promise<queries.Waking> {
    const em = this.transactions.reader;
    const [until, from] = [
      await settingOf(em, 'reminders.quiet_from'),
      await settingOf(em, 'reminders.quiet_to'),
    ];
    return { anyHour: this.config.SINAU_ANY_HOUR, from, until };
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
}
