import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { settingOf } from '../settings/values/settings.service.js';
import * as queries from './circulation.queries.js';

/** Whatever frees a copy ends here: it goes to who waits first, and they are told. */
@Injectable()
export class ShelfService {
  constructor(private readonly reminders: ReminderPlanner) {}

  /** Within the transaction that locked the work. @returns how many were told */
  async settle(em: EntityManager, ring: Ring, workId: string): Promise<number> {
    await queries.expireHolds(em, workId);
    const kept = await queries.keepFreeCopies(em, workId, await settingOf(em, 'library.hold_days'));
    for (const { id, accountId } of kept) {
      await this.reminders.tellNow(em, ring, {
        accountId,
        event: 'reservation_ready',
        occurrence: id,
        facts: { workId, reservationId: id },
      });
    }
    return kept.length;
  }
}
