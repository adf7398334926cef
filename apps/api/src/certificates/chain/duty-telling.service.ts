import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { findBeginning } from './delegations.queries.js';

const AT_ONCE = 100;
/** WIB: before the office opens. */
const BEFORE_WORK = '06:30';

/** A duty that was given ahead begins today. Runs in the worker's sweep. */
@Injectable()
export class DutyTelling {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** Once for each. @returns how many were told */
  async tellBeginning(hour = BEFORE_WORK): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const beginning = await findBeginning(em, hour, AT_ONCE);
      for (const { id, toId: accountId } of beginning) {
        const facts = { delegationId: id };
        await this.reminders.tellNow(em, ring, { accountId, event: 'duty_begins', occurrence: id, facts });
      }
      return beginning.length;
    });
  }
}
