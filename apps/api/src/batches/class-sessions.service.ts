import { Injectable } from '@nestjs/common';
import type { ClassSession } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/reminder-planner.service.js';
import { BatchesService } from './batches.service.js';
import * as queries from './class-sessions.queries.js';

/** The dated meetings of a batch. Every change moves the reminders of its people in the same transaction. */
@Injectable()
export class ClassSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly batches: BatchesService,
  ) {}

  /** @throws Problem not_found, state_conflict when the batch has ended */
  async add(actor: Actor, batchId: string, session: queries.SessionFields): Promise<ClassSession> {
    return this.transactions.run(async (em) => {
      await this.batches.lockChangeable(em, batchId);
      const id = await queries.insertSession(em, batchId, session);
      await this.follow(em, actor, 'class_session.added', { id, batchId });
      return orNotFound(await queries.findSession(em, id));
    });
  }

  async change(actor: Actor, id: string, session: queries.SessionFields): Promise<ClassSession> {
    return this.transactions.run(async (em) => {
      const { batchId } = await this.lockSession(em, id);
      await queries.updateSession(em, id, session);
      await this.follow(em, actor, 'class_session.changed', { id, batchId });
      return orNotFound(await queries.findSession(em, id));
    });
  }

  /** @throws Problem state_conflict when attendance was recorded: that is not thrown away */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    try {
      await this.transactions.run(async (em) => {
        const { batchId } = await this.lockSession(em, id);
        await queries.deleteSession(em, id);
        await this.follow(em, actor, 'class_session.removed', { id, batchId });
      });
    } catch (error) {
      if (!violates(error, 'attendance_class_session_id_fkey')) throw error;
      throw new Problem('state_conflict', {
        detail: 'Sesi ini sudah punya presensi, jadi tidak dapat dihapus.',
      });
    }
    return { ok: true };
  }

  private async lockSession(em: EntityManager, id: string) {
    const { batchId } = orNotFound(await queries.findSession(em, id));
    await this.batches.lockChangeable(em, batchId);
    // Somebody may have removed it while we waited for the batch.
    return orNotFound(await queries.findSession(em, id));
  }

  private async follow(
    em: EntityManager,
    actor: Actor,
    action: string,
    session: { id: string; batchId: string },
  ) {
    await this.reminders.planForBatch(em, session.batchId);
    await this.audit.record(em, actor, {
      action,
      subjectType: 'class_session',
      subjectId: session.id,
      details: { batchId: session.batchId },
    });
  }
}
