import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './consultation-telling.queries.js';

const AT_ONCE = 100;
/** WIB: the office has closed, and hardly anything changes until the morning. */
const LIST_HOUR = '17:00';

/** What time alone brings about: an appointment is tomorrow, an action item is due. Runs in the worker's sweep. */
@Injectable()
export class ConsultationTelling {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** Once per appointment and time. @returns how many were told */
  async tellTomorrow(): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const due = await queries.findTomorrow(em, AT_ONCE);
      for (const { id, accountId, occurrence } of due) {
        const facts = { consultationId: id };
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'consultation_tomorrow',
          occurrence,
          facts,
        });
      }
      return due.length;
    });
  }

  /** Once per action item and day. @returns how many were told */
  async tellActions(): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const due = await queries.findActionsDue(em, AT_ONCE);
      for (const { id, accountId, occurrence } of due) {
        const facts = { actionId: id };
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'consultation_action_due',
          occurrence,
          facts,
        });
      }
      return due.length;
    });
  }

  /** Each consultant's list of tomorrow, once. @returns how many were told */
  async tellConsultants(hour = LIST_HOUR): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const due = await queries.findConsultantsTomorrow(em, hour, AT_ONCE);
      for (const { accountId, day, occurrence } of due) {
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'consultant_tomorrow',
          occurrence,
          facts: { day },
        });
      }
      return due.length;
    });
  }
}
