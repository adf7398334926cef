import { Injectable } from '@nestjs/common';
import type { BatchMove, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { CallingOff } from '../applications/calling-off.service.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { transitionOf } from './batch.state.js';
import { lockBatch } from './batch-changes.queries.js';
import { refuseMove } from './batch-moves.guard.js';
import * as queries from './batch-moves.queries.js';
import { ReportGapsService } from './report-gaps.service.js';

/** Who hears of a move, and as what. Why it was made is read from the batch when the message is written. */
const news: Partial<
  Record<BatchMove, { event: 'batch_confirmed' | 'batch_cancelled'; to: readonly EnrolmentState[] }>
> = {
  confirm: { event: 'batch_confirmed', to: ['active'] },
  cancel: { event: 'batch_cancelled', to: ['active', 'waiting'] },
};

/** An angkatan from draft to reported: one move at a time, each with its guard, audit row and news. */
@Injectable()
export class BatchMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly callingOff: CallingOff,
    private readonly gaps: ReportGapsService,
  ) {}

  /**
   * @param reason why it is cancelled, or goes on with fewer people than planned
   * @throws Problem not_found, state_conflict when its state does not allow the move, or somebody was faster;
   *   batch_too_few, batch_not_certified, report_incomplete; invalid_input when a cancellation has no reason
   */
  async move(actor: Actor, id: string, move: BatchMove, reason?: string): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      const batch = orNotFound(await lockBatch(em, id));
      const { from, to, action } = transitionOf(move, batch.mode);
      if (!from.includes(batch.state)) throw new Problem('state_conflict');
      const why = reason || null;
      refuseMove(move, batch, why);
      if (move === 'report') {
        await this.gaps.refuseIncomplete(em, id);
        await queries.failTheRest(em, id);
      }
      await this.tell(em, ring, id, move);
      if (move === 'cancel') {
        await queries.endWaiting(em, id);
        await this.callingOff.end(em, ring, id);
      }
      await queries.setState(em, id, { to, reason: why, by: actor.accountId });
      // Those of a cancelled class are called off, those of an opened one begin.
      await this.reminders.planForBatch(em, id);
      await this.audit.record(em, actor, {
        action,
        subjectType: 'batch',
        subjectId: id,
        before: { state: batch.state },
        after: { state: to },
        ...(why && { details: { reason: why } }),
      });
    });
  }

  private async tell(em: EntityManager, ring: Ring, batchId: string, move: BatchMove): Promise<void> {
    const told = news[move];
    if (!told) return;
    for (const { accountId, enrolmentId } of await queries.listAudience(em, batchId, told.to)) {
      await this.reminders.tellNow(em, ring, {
        accountId,
        event: told.event,
        occurrence: batchId,
        batchId,
        ...(enrolmentId && { enrolmentId }),
      });
    }
  }
}
