import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Ring } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './completion.queries.js';
import { standingOf, type Standing } from './completion.rule.js';

/** What is shown of a class that was completed stays as it was on that day, whatever is done later. */
function shown(facts: queries.Facts): Standing {
  const standing = standingOf(facts.rule, facts);
  return facts.state === 'completed'
    ? { ...standing, finalScore: facts.finalScore, gradeLabel: facts.gradeLabel, met: true }
    : standing;
}

/** Holds learners against their curriculum's completion rule. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** Call after every deed that counts, in its transaction: when the rule holds, active becomes completed, once. */
  async refresh(em: EntityManager, ring: Ring, enrolmentId: string): Promise<Standing> {
    return orNotFound((await this.refreshMany(em, ring, [enrolmentId])).get(enrolmentId));
  }

  /** The same for many people at once, e.g. after an attendance list. */
  async refreshMany(
    em: EntityManager,
    _ring: Ring,
    enrolmentIds: readonly string[],
  ): Promise<Map<string, Standing>> {
    await queries.lockEnrolments(em, enrolmentIds);
    const facts = await queries.factsOf(em, enrolmentIds);
    for (const one of facts) {
      if (one.state === 'active') await this.complete(em, one);
    }
    return new Map(facts.map((one) => [one.enrolmentId, shown(one)]));
  }

  /**
   * The same, for a deed that may also take back what counted, such as a corrected attendance list: until the class is
   * handed in, somebody whose completion no longer holds is active again.
   */
  async reconsiderMany(em: EntityManager, ring: Ring, enrolmentIds: readonly string[]): Promise<void> {
    await queries.lockEnrolments(em, enrolmentIds);
    for (const one of await queries.factsOf(em, enrolmentIds)) {
      if (one.state === 'completed' && !standingOf(one.rule, one).met) await this.reopen(em, one.enrolmentId);
    }
    await this.refreshMany(em, ring, enrolmentIds);
  }

  /**
   * After answers were graded again: like `refresh`, and a completed class that is not handed in yet takes over a
   * better final score. A worse one changes nothing: what was reached stays (I7).
   */
  async regraded(em: EntityManager, ring: Ring, enrolmentId: string): Promise<void> {
    await this.refresh(em, ring, enrolmentId);
    const [facts] = await queries.factsOf(em, [enrolmentId]);
    if (facts?.state !== 'completed') return;
    const { finalScore, gradeLabel } = standingOf(facts.rule, facts);
    if (finalScore === null) return;
    if (!(await queries.improveResult(em, enrolmentId, { finalScore, gradeLabel }))) return;
    await this.audit.record(em, null, {
      action: 'enrolment.improved',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      details: { finalScore, gradeLabel },
    });
  }

  /**
   * After a trainer corrected a grade: until the class is handed in, a completed class takes the new result, better or
   * worse, and is active again when its rule no longer holds.
   */
  async recount(em: EntityManager, ring: Ring, enrolmentId: string): Promise<void> {
    await this.reconsiderMany(em, ring, [enrolmentId]);
    const [facts] = await queries.factsOf(em, [enrolmentId]);
    if (facts?.state !== 'completed') return;
    const { finalScore, gradeLabel } = standingOf(facts.rule, facts);
    if (finalScore === null) return;
    if (!(await queries.replaceResult(em, enrolmentId, { finalScore, gradeLabel }))) return;
    await this.audit.record(em, null, {
      action: 'enrolment.recounted',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      details: { finalScore, gradeLabel },
    });
  }

  private async reopen(em: EntityManager, enrolmentId: string): Promise<void> {
    if (!(await queries.reopenEnrolment(em, enrolmentId))) return;
    await this.reminders.planForEnrolment(em, enrolmentId);
    await this.audit.record(em, null, {
      action: 'enrolment.reopened',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
    });
  }

  private async complete(em: EntityManager, facts: queries.Facts): Promise<void> {
    const { met, finalScore, gradeLabel } = standingOf(facts.rule, facts);
    if (!met || finalScore === null) return;
    if (!(await queries.completeEnrolment(em, facts.enrolmentId, { finalScore, gradeLabel }))) return;
    await this.reminders.planForEnrolment(em, facts.enrolmentId);
    await this.audit.record(em, null, {
      action: 'enrolment.completed',
      subjectType: 'enrolment',
      subjectId: facts.enrolmentId,
      details: { finalScore, gradeLabel },
    });
  }

  /** @throws Problem not_found */
  async standing(em: EntityManager, enrolmentId: string): Promise<Standing> {
    const [facts] = await queries.factsOf(em, [enrolmentId]);
    return shown(orNotFound(facts));
  }

  /** Everybody of an angkatan by enrolment id, whatever their state. */
  async standings(em: EntityManager, batchId: string): Promise<Map<string, Standing>> {
    return new Map(
      (await queries.factsOfBatch(em, batchId)).map((facts) => [facts.enrolmentId, shown(facts)]),
    );
  }
}
