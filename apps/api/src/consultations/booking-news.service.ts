import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import type { ConsultationRow } from './bookings.queries.js';

interface Deed {
  readonly deed: 'booked' | 'moved' | 'cancelled';
  readonly now: ConsultationRow;
  /** Before the deed. */
  readonly old: ConsultationRow;
}

/** Who hears of a deed: its person always, consultants unless it was their own. One message each. */
@Injectable()
export class BookingNews {
  constructor(private readonly reminders: ReminderPlanner) {}

  async tell(em: EntityManager, ring: Ring, actor: Actor, { deed, now, old }: Deed): Promise<void> {
    const occurrence = `${now.id}/${now.sequence}`;
    const facts = { consultationId: now.id };
    await this.reminders.tellNow(em, ring, {
      accountId: now.accountId,
      event: `consultation_${deed}`,
      occurrence,
      facts,
    });
    const handedOver = now.consultantId !== old.consultantId;
    if (now.consultantId !== actor.accountId)
      await this.reminders.tellNow(em, ring, {
        accountId: now.consultantId,
        event: handedOver ? 'consultant_booked' : `consultant_${deed}`,
        occurrence,
        facts,
      });
    // Of the time that is theirs again; the appointment itself says the new one by now.
    if (handedOver && old.consultantId !== actor.accountId)
      await this.reminders.tellNow(em, ring, {
        accountId: old.consultantId,
        event: 'consultant_cancelled',
        occurrence,
        facts: { ...facts, startsAt: old.startsAt },
      });
  }
}
