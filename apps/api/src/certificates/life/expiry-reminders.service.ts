import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { settingOf } from '../../settings/values/settings.service.js';
import { toldAbout } from './told.js';
import { findExpiring } from './validity.queries.js';

const AT_ONCE = 200;

/** Tells holders that their certificate is about to end, once for each. Runs in the worker. */
@Injectable()
export class ExpiryReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** @returns how many were told */
  async tell(): Promise<number> {
    return this.transactions.run(async (em, ring) => {
      const daysBefore = await settingOf(em, 'certificates.expiry_notice_days');
      const expiring = await findExpiring(em, daysBefore, AT_ONCE);
      for (const certificate of expiring)
        await this.reminders.tellNow(
          em,
          ring,
          toldAbout(certificate, 'certificate_expiring', `${certificate.id}/${certificate.expiresOn}`),
        );
      return expiring.length;
    });
  }
}
