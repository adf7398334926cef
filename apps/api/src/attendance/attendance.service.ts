import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { canSeeAttendance, canTakeAttendance, isAttendanceOpen } from './attendance.policy.js';
import * as queries from './attendance.queries.js';
import { recordList } from './record-attendance.queries.js';

type List = RouteInput<'PUT /manage/class-sessions/:id/attendance'>['body'];

/** Who was there (Presensi), as the trainer's list says. */
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
    const session = orNotFound(await queries.findSession(em, sessionId));
    orNotFound(canSeeAttendance(actor, session) || undefined);
    const { batchId } = session;
    return { session, batchId, items: await queries.listAttendance(em, sessionId, batchId) };
  }

  /** @throws Problem not_found for people who do not see this class's lists */
  async warnings(
    actor: Actor,
    batchId: string,
  ): Promise<RouteOutput<'GET /manage/batches/:id/attendance-warnings'>> {
    const em = this.transactions.reader;
    const batch = orNotFound(await queries.findBatchFacts(em, batchId));
    orNotFound(canSeeAttendance(actor, batch) || undefined);
    return { items: await queries.listWarnings(em, batchId) };
  }

  /**
   * Records any number of people at once; what was recorded before can be put right until the class is handed in.
   * Somebody whose last missing line this was has completed the class.
   * @throws Problem not_found, state_conflict, invalid_input naming a person who has no seat
   */
  async record(actor: Actor, sessionId: string, { items, deviceTime }: List): Promise<{ recorded: number }> {
    return this.transactions.run(async (em, ring) => {
      const session = orNotFound(await queries.holdSession(em, sessionId));
      orNotFound(canTakeAttendance(actor, session) || undefined);
      if (!isAttendanceOpen(session)) throw new Problem('state_conflict');
      refuseSharedChanges(items);
      await this.checkPeople(em, session.batchId, items);
      const changed = await recordList(em, { sessionId, recordedBy: actor.accountId, items, deviceTime });
      await this.completion.reconsiderMany(em, ring, changed.toSorted());
      await this.audit.record(em, actor, {
        action: 'attendance.recorded',
        subjectType: 'class_session',
        subjectId: sessionId,
        details: { batchId: session.batchId, people: items.length, changed: changed.length },
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

/** The trail knows a change by its id: of two people under the same one, one would leave none. */
function refuseSharedChanges(items: readonly queries.AttendanceItem[]): void {
  const ids = items.map(({ changeId }) => changeId?.toLowerCase());
  const twin = ids.findIndex((id, index) => id !== undefined && ids.indexOf(id) < index);
  if (twin >= 0)
    throw wrongField(`items[${twin}].changeId`, 'Satu perubahan hanya untuk satu orang. Muat ulang halaman.');
}
