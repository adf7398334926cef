import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { settingOf } from '../settings/values/settings.service.js';
import { noteCrossings } from './low-attendance.queries.js';

/** As many people as one turn tells. */
const AT_ONCE = 200;

/** Tells people that they miss too much, once per threshold that they fall below. */
@Injectable()
export class LowAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** @returns how many were told */
  async tell(): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const crossings = await noteCrossings(
        em,
        AT_ONCE,
        await settingOf(em, 'attendance.warning_rest_minutes'),
      );
      for (const { enrolmentId, accountId, batchId, crossings: nth } of crossings)
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'low_attendance',
          occurrence: `${enrolmentId}/${nth}`,
          batchId,
          enrolmentId,
        });
      return crossings.length;
    });
  }
}
