import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { callOff } from './calling-off.queries.js';

/** When an angkatan is cancelled, nobody goes on waiting for it: applications and offers end, and their people are told. */
@Injectable()
export class CallingOff {
  constructor(
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** In the transaction that cancels the angkatan. The caller holds the batch's row. */
  async end(em: EntityManager, ring: Ring, batchId: string): Promise<void> {
    for (const { id, accountId } of await callOff(em, batchId)) {
      await this.reminders.tellNow(em, ring, {
        accountId,
        event: 'batch_cancelled',
        occurrence: batchId,
        batchId,
      });
      await this.audit.record(em, null, {
        action: 'application.called_off',
        subjectType: 'application',
        subjectId: id,
        details: { batchId },
      });
    }
  }
}
