import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { lockWork } from './circulation.queries.js';
import { findDue, findUnsettled } from './library-tidying.queries.js';
import { ShelfService } from './shelf.service.js';

const AT_ONCE = 100;

/** What time alone brings about: copies that nobody fetched, and loans that are due. Runs in the worker's sweep. */
@Injectable()
export class LibraryTidying {
  constructor(
    private readonly transactions: Transactions,
    private readonly shelf: ShelfService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** @returns how many works were looked after */
  async releaseHolds(): Promise<number> {
    const ids = await findUnsettled(this.transactions.reader, AT_ONCE);
    for (const id of ids) {
      await this.transactions.run(async (em, ring) => {
        await lockWork(em, id);
        await this.shelf.settle(em, ring, id);
      });
    }
    return ids.length;
  }

  /** Once per loan and due day. @returns how many were told */
  async tellDue(): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const due = await findDue(em, AT_ONCE);
      for (const { id, accountId, workId, dueOn } of due) {
        const occurrence = `${id}/${dueOn}`;
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'loan_due',
          occurrence,
          facts: { loanId: id, workId },
        });
      }
      return due.length;
    });
  }
}
