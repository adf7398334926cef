import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { MessageChannels } from '../channels/message-channels.js';
import * as queries from './digest-folding.queries.js';
import { mayWait } from './digest.policy.js';
import { DigestSending } from './digest-sending.service.js';
import { readMessage } from '../sending/message-facts.queries.js';

/**
 * Stands before the sending of single e-mails. A reminder that falls due and may wait moves into its person's digest
 * (one row per person and day); once that is due, the sweep finds its reminders again and the first one sends it whole.
 * So a digest needs no clock of its own, and a worker that dies anywhere here leaves only rows that are due.
 */
@Injectable()
export class DigestFolding {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly digests: DigestSending,
  ) {}

  /** @returns true: this reminder is the digest's matter; false: send it by itself */
  async take(reminderId: string): Promise<boolean> {
    const em = this.transactions.reader;
    const found = await queries.findFoldable(em, reminderId);
    if (!found) return false;
    if (found.digestIsOver) {
      await queries.unfold(em, [reminderId]);
      return false;
    }
    if (found.digestId) {
      await this.digests.send(found.digestId);
      return true;
    }
    if (!found.wanted || !this.channels.configured.includes('email')) return false;
    const facts = await readMessage(em, reminderId);
    if (!facts?.stillStands || !mayWait(found.event, facts, { digest: found.at, now: found.now }))
      return false;
    // Nothing is lost when it is not in: it stays due, and finds the digest of the next day.
    await queries.fold(em, reminderId, found);
    return true;
  }
}
