import { Injectable } from '@nestjs/common';
import type { Grade } from '@sinau/contracts/assignments.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/reminder-planner.service.js';
import { gradingScope } from './assignment.policy.js';
import { copyToDraft, findSubmissions } from './assignments.queries.js';
import * as queries from './grading.queries.js';
import { levelErrors, rubricScore, type ChosenLevel } from './rubric.rule.js';
import { revisionsLeft } from './submission.rule.js';

type Gradable = NonNullable<Awaited<ReturnType<typeof queries.findGradable>>>;

/** A trainer's side of final assignments: the queue, one submission, its grade by the curriculum's rubric. */
@Injectable()
export class GradingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly completion: CompletionService,
    private readonly reminders: ReminderPlanner,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/grading'>['query'],
  ): Promise<RouteOutput<'GET /manage/grading'>> {
    return toPage(await queries.listSubmissions(this.transactions.reader, gradingScope(actor), query), query);
  }

  async read(actor: Actor, id: string): Promise<RouteOutput<'GET /manage/grading/:id'>> {
    const em = this.transactions.reader;
    const item = orNotFound(await queries.findGradable(em, gradingScope(actor), id));
    const revisions = await findSubmissions(em, item.enrolmentId, item.assignmentId);
    return {
      item,
      instructionsHtml: item.instructionsHtml,
      rubric: item.rubric,
      passingScore: item.passingScore,
      submission: orNotFound(revisions.find((one) => one.id === id)),
      earlier: revisions.filter(({ revision }) => revision < item.revision),
      nextId: await queries.findNext(em, gradingScope(actor), { id, sentAt: item.sentAt }),
    };
  }

  async grade(actor: Actor, id: string, given: { levels: ChosenLevel[]; comment: string }): Promise<Grade> {
    return this.transactions.run(async (em, ring) => {
      const item = orNotFound(await queries.findGradable(em, gradingScope(actor), id));
      const errors = levelErrors(item.rubric, given.levels);
      if (errors.length) throw new Problem('invalid_input', { errors });
      if (!(await queries.claimForGrade(em, id))) throw new Problem('grading_conflict');
      const score = rubricScore(item.rubric, given.levels);
      const passed = score >= item.passingScore;
      await queries.insertGrade(em, { submissionId: id, graderId: actor.accountId, ...given, score, passed });
      await this.follow(em, ring, actor, item, { score, passed });
      const graded = await findSubmissions(em, item.enrolmentId, item.assignmentId);
      return orNotFound(graded.find((one) => one.id === id)?.grade);
    });
  }

  /** What a grade sets in motion: another try, the learner's message, the log, and perhaps the end of the class. */
  private async follow(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    item: Gradable,
    result: { score: number; passed: boolean },
  ): Promise<void> {
    const { submissionId, enrolmentId, accountId, batchId } = item;
    const all = await findSubmissions(em, enrolmentId, item.assignmentId);
    if (!result.passed && revisionsLeft(item.revisions, all) > 0) await copyToDraft(em, submissionId);
    await this.reminders.tellNow(em, ring, {
      accountId,
      event: 'assignment_graded',
      occurrence: submissionId,
      batchId,
      enrolmentId,
      facts: { submissionId },
    });
    await this.audit.record(em, actor, {
      action: 'submission.graded',
      subjectType: 'submission',
      subjectId: submissionId,
      details: { enrolmentId, ...result },
    });
    await this.completion.refresh(em, ring, enrolmentId);
  }
}
