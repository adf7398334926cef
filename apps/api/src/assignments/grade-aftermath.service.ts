import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { copyToDraft, findSubmissions } from './assignments.queries.js';
import { revisionsLeft } from './submission.rule.js';

/** Whose grade it is. */
interface Graded {
  readonly submissionId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly batchId: string;
  readonly assignmentId: string;
  readonly revision: number;
  readonly revisions: number;
}

interface Result {
  readonly score: number;
  readonly passed: boolean;
}

/** What a grade sets in motion: another try, the learner's message, the log, and perhaps the end of the class. */
@Injectable()
export class GradeAftermath {
  constructor(
    private readonly completion: CompletionService,
    private readonly reminders: ReminderPlanner,
    private readonly audit: AuditService,
  ) {}

  async graded(em: EntityManager, ring: Ring, actor: Actor, item: Graded, result: Result): Promise<void> {
    await this.openRevision(em, item, result);
    await this.tell(em, ring, item, item.submissionId);
    await this.record(em, actor, item, 'submission.graded', { score: result.score, passed: result.passed });
    await this.completion.refresh(em, ring, item.enrolmentId);
  }

  async corrected(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    item: Graded,
    result: Result & { readonly number: number },
  ): Promise<void> {
    const { score, passed, number } = result;
    await this.openRevision(em, item, result);
    await this.tell(em, ring, item, `${item.submissionId}/${number}`);
    await this.record(em, actor, item, 'submission.regraded', { score, passed, number });
    await this.completion.recount(em, ring, item.enrolmentId);
  }

  /** Another try starts from what was sent, unless there is one already. */
  private async openRevision(em: EntityManager, item: Graded, { passed }: Result): Promise<void> {
    if (passed) return;
    const all = await findSubmissions(em, item.enrolmentId, item.assignmentId);
    const isNewest = all[0]?.revision === item.revision;
    if (isNewest && revisionsLeft(item.revisions, all) > 0) await copyToDraft(em, item.submissionId);
  }

  private async tell(em: EntityManager, ring: Ring, item: Graded, occurrence: string): Promise<void> {
    const { submissionId, enrolmentId, accountId, batchId } = item;
    await this.reminders.tellNow(em, ring, {
      accountId,
      event: 'assignment_graded',
      occurrence,
      batchId,
      enrolmentId,
      facts: { submissionId },
    });
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    { submissionId, enrolmentId }: Graded,
    action: string,
    details: Record<string, number | boolean>,
  ): Promise<void> {
    await this.audit.record(em, actor, {
      action,
      subjectType: 'submission',
      subjectId: submissionId,
      details: { enrolmentId, ...details },
    });
  }
}
