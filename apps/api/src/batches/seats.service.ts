import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './seats.queries.js';

/** Seats that become free go to the people who wait, first come first served (I1). The caller holds the batch's row. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** One seat less is taken; whoever waits first has it now. */
  async free(em: EntityManager, ring: Ring, batchId: string): Promise<void> {
    await queries.freeSeat(em, batchId);
    await this.promote(em, ring, batchId);
  }

  /** Fills the free seats and tells the people. @returns how many were promoted */
  async promote(em: EntityManager, ring: Ring, batchId: string): Promise<number> {
    const promoted = await queries.promoteWaiting(em, batchId);
    for (const { enrolmentId, accountId } of promoted) {
      await this.reminders.tellNow(em, ring, {
        accountId,
        event: 'waiting_promoted',
        occurrence: enrolmentId,
        batchId,
        enrolmentId,
      });
      await this.reminders.planForEnrolment(em, enrolmentId);
      await this.audit.record(em, null, {
        action: 'enrolment.promoted',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        details: { batchId },
      });
    }
    return promoted.length;
  }
}
