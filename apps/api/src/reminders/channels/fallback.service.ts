import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../../database/transactions.js';
import type { OutsideChannel } from './channel.js';
import { nextChannel } from './channel-order.js';
import { insertTold } from '../planning/reminder-planner.queries.js';
import * as queries from './delivery.queries.js';
import { MessageChannels } from './message-channels.js';

/** When one channel fails for good, the person's next one gets the message: as a row, in the same transaction. */
@Injectable()
export class Fallback {
  constructor(private readonly channels: MessageChannels) {}

  async planNext(em: EntityManager, ring: Ring, reminderId: string, failed: OutsideChannel): Promise<void> {
    const recipient = await queries.readRecipient(em, reminderId);
    const next = recipient && nextChannel(recipient, failed, this.channels.configured);
    const planned = next && (await queries.planOver(em, reminderId, next));
    if (planned) ring('send-reminder', { reminderId: planned });
  }

  /** Nothing goes to this address any more. Whose e-mail bounced is asked to mend it, once per address. */
  async block(em: EntityManager, reminderId: string, reason: string): Promise<void> {
    const blocked = await queries.blockAddress(em, reminderId, reason);
    if (blocked?.channel !== 'email') return;
    const told = { accountId: blocked.accountId, event: 'email_refused', occurrence: blocked.hash } as const;
    // The sweep delivers it: nobody waits for this one.
    await insertTold(em, told, this.channels.configured);
  }
}
