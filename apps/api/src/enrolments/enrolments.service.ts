import { Injectable } from '@nestjs/common';
import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EnrolmentSummary } from '@sinau/contracts/enrolments.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { SeatsService } from '../batches/seats.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { withdraw, lockBatchOf } from './enrolling.queries.js';
import { findSummary, listSummaries } from './enrolment-summary.queries.js';
import { withdrawableStates } from './enrolment.state.js';

/** A person's classes (Kepesertaan). */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly seats: SeatsService,
    private readonly reminders: ReminderPlanner,
  ) {}

  async mine(actor: Actor): Promise<EnrolmentSummary[]> {
    return listSummaries(this.transactions.reader, actor.accountId);
  }

  /** @throws Problem not_found, also for another person's */
  async summary(actor: Pick<Actor, 'accountId'>, enrolmentId: string): Promise<EnrolmentSummary> {
    return orNotFound(await findSummary(this.transactions.reader, enrolmentId, actor.accountId));
  }

  /**
   * Gives the seat to whoever waits first, in the same transaction. Leaving twice is leaving once.
   * @throws Problem not_found, already_finished, state_conflict
   */
  async withdraw(actor: Actor, enrolmentId: string): Promise<EnrolmentSummary> {
    await this.transactions.run(async (em, ring) => {
      const { batchId, batchState } = orNotFound(await lockBatchOf(em, enrolmentId, actor.accountId));
      const states = withdrawableStates(batchState);
      const before = await this.leaveHeld(em, ring, actor, { enrolmentId, batchId, states });
      if (!before) await this.explain(em, actor, enrolmentId);
    });
    return this.summary(actor, enrolmentId);
  }

  /**
   * For who holds the batch's row already.
   * @returns the state it had, or undefined when it was in none of `states` any more
   */
  async leaveHeld(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    {
      enrolmentId,
      batchId,
      states,
    }: { enrolmentId: string; batchId: string; states: readonly EnrolmentState[] },
  ): Promise<EnrolmentState | undefined> {
    const before = await withdraw(em, enrolmentId, states);
    if (!before) return undefined;
    if (before === 'active') await this.seats.free(em, ring, batchId);
    await this.reminders.planForEnrolment(em, enrolmentId);
    await this.audit.record(em, actor, {
      action: 'enrolment.withdrawn',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      details: { batchId, from: before },
    });
    return before;
  }

  private async explain(em: EntityManager, actor: Actor, enrolmentId: string): Promise<void> {
    const { state } = orNotFound(await findSummary(em, enrolmentId, actor.accountId));
    if (state === 'withdrawn') return;
    throw new Problem(state === 'completed' ? 'already_finished' : 'state_conflict');
  }
}
