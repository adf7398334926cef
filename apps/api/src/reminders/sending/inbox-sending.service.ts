import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import * as queries from './inbox-sending.queries.js';
import { readMessages } from './message-facts.queries.js';
import { writeMessage } from './messages.js';

const AT_ONCE = 500;
/** Other sweeps wait for this one: what is left is taken up by the next. */
const LONGEST_MS = 4_000;

/**
 * What is due to many at once. The inbox needs no provider, so message and state of hundreds commit together: exactly
 * once without a lease, and quicker than a job for each.
 */
@Injectable()
export class InboxSending {
  private readonly logger = new Logger('inbox');

  constructor(private readonly transactions: Transactions) {}

  /** @returns how many have left the queue of those that wait */
  async deliverDue(): Promise<number> {
    const until = Date.now() + LONGEST_MS;
    let delivered = 0;
    for (let some = AT_ONCE; some === AT_ONCE && Date.now() < until; delivered += some)
      some = await this.deliverSome();
    return delivered;
  }

  /** One that cannot be written keeps none of the others from going out: then each has a job of its own. */
  private async deliverSome(): Promise<number> {
    let ids: string[] = [];
    try {
      await this.transactions.run(async (em) => {
        ids = await queries.takeDue(em, AT_ONCE);
        if (ids.length) await this.deliver(em, ids);
      });
    } catch (error) {
      if (ids.length === 0) throw error;
      this.logger.warn(`${ids.length} messages are written one by one: ${(error as Error).message}`);
      await this.transactions.run((em) => queries.leaveToJobs(em, ids));
    }
    return ids.length;
  }

  private async deliver(em: EntityManager, ids: readonly string[]): Promise<void> {
    const standing = (await readMessages(em, ids)).filter(({ stillStands }) => stillStands);
    const written = standing.map(({ id, accountId, event, templateTitle, templateBody, ...facts }) => ({
      id,
      accountId,
      ...writeMessage(event, facts, { title: templateTitle, body: templateBody }),
    }));
    await queries.insertMessages(em, written);
    const stand = new Set(standing.map(({ id }) => id));
    await queries.cancelAll(
      em,
      ids.filter((id) => !stand.has(id)),
    );
  }
}
