import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import * as queries from './attendance.queries.js';
import { canSeeBatch, canTakeAttendance, isAttendanceOpen } from './batch.policy.js';
import { findBatchFacts, holdBatch } from './batch-changes.queries.js';
import { findSession } from './class-sessions.queries.js';

/** Who was there (Presensi). */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly completion: CompletionService,
  ) {}

  async list(
    actor: Actor,
    sessionId: string,
  ): Promise<RouteOutput<'GET /manage/class-sessions/:id/attendance'>> {
    const em = this.transactions.reader;
    const session = orNotFound(await findSession(em, sessionId));
    const batch = orNotFound(await findBatchFacts(em, session.batchId));
    orNotFound(canSeeBatch(actor, batch) || undefined);
    return { session, batchId: batch.id, items: await queries.listAttendance(em, sessionId, batch.id) };
  }

  /**
   * Records any number of people at once; what was recorded before can be put right until the class is handed in.
   * Somebody whose last missing line this was has completed the class.
   * @throws Problem not_found, state_conflict, invalid_input naming a person who has no seat
   */
  async record(
    actor: Actor,
    sessionId: string,
    items: readonly queries.AttendanceItem[],
  ): Promise<{ recorded: number }> {
    return this.transactions.run(async (em, ring) => {
      const session = orNotFound(await findSession(em, sessionId));
      // Held, so that the class is not handed in between this look and the writing.
      const batch = orNotFound(await holdBatch(em, session.batchId));
      orNotFound(canTakeAttendance(actor, batch) || undefined);
      if (!isAttendanceOpen(batch)) throw new Problem('state_conflict');
      await this.checkPeople(em, batch.id, items);
      const changed = await queries.upsertAttendance(em, sessionId, actor.accountId, items);
      await this.completion.reconsiderMany(em, ring, changed.toSorted());
      await this.audit.record(em, actor, {
        action: 'attendance.recorded',
        subjectType: 'class_session',
        subjectId: sessionId,
        details: { batchId: batch.id, people: items.length, changed: changed.length },
      });
      return { recorded: items.length };
    });
  }

  private async checkPeople(
    em: EntityManager,
    batchId: string,
    items: readonly queries.AttendanceItem[],
  ): Promise<void> {
    const ids = items.map(({ enrolmentId }) => enrolmentId);
    const seated = await queries.findSeated(em, batchId, ids);
    for (const [index, id] of ids.entries()) {
      if (!seated.has(id))
        throw wrongField(`items[${index}].enrolmentId`, 'Orang ini bukan peserta angkatan ini.');
      if (ids.indexOf(id) < index)
        throw wrongField(`items[${index}].enrolmentId`, 'Peserta ini tertulis dua kali.');
    }
  }
}
