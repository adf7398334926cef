import { Injectable } from '@nestjs/common';
import type { Grade, Submission } from '@sinau/contracts/assignments.contract.js';
import { mediaIdsOf } from '@sinau/contracts/lesson-document.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { MediaLibrary } from '../media/media-library.service.js';
import { gradingScope } from './assignment.policy.js';
import { findSubmissions } from './assignments.queries.js';
import { GradeAftermath } from './grade-aftermath.service.js';
import * as queries from './grading.queries.js';
import { pinErrors } from './pin.rule.js';
import { levelErrors, rubricScore } from './rubric.rule.js';

type Gradable = NonNullable<Awaited<ReturnType<typeof queries.findGradable>>>;
type GradeInput = RouteInput<'POST /manage/grading/:id'>['body'];
type Correction = RouteInput<'POST /manage/grading/:id/corrections'>['body'];

/** A trainer's side of final assignments: the queue, one submission, its grade by the curriculum's rubric. */
@Injectable()
export class GradingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly aftermath: GradeAftermath,
    private readonly library: MediaLibrary,
  ) {}

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/grading'>['query'],
  ): Promise<RouteOutput<'GET /manage/grading'>> {
    const em = this.transactions.reader;
    return toPage(await queries.listSubmissions(em, gradingScope(actor), query, actor.reach), query);
  }

  async read(actor: Actor, id: string): Promise<RouteOutput<'GET /manage/grading/:id'>> {
    const em = this.transactions.reader;
    const scope = gradingScope(actor);
    const item = orNotFound(await queries.findGradable(em, scope, id));
    const revisions = await findSubmissions(em, item.enrolmentId, item.assignmentId);
    const place = { id, sentAt: item.sentAt };
    return {
      item,
      instructions: item.instructions,
      media: await this.library.describe(em, mediaIdsOf(item.instructions)),
      rubric: item.rubric,
      passingScore: item.passingScore,
      submission: orNotFound(revisions.find((one) => one.id === id)),
      earlier: revisions.filter(({ revision }) => revision < item.revision),
      correctable: item.state === 'graded' && !item.handedIn,
      previousId: await queries.findPrevious(em, scope, place, actor.reach),
      nextId: await queries.findNext(em, scope, place, actor.reach),
    };
  }

  async grade(actor: Actor, id: string, given: GradeInput): Promise<Grade> {
    return this.transactions.run(async (em, ring) => {
      const item = orNotFound(await queries.findGradable(em, gradingScope(actor), id));
      const grade = await this.judge(em, actor, item, given);
      if (!(await queries.claimForGrade(em, id))) throw new Problem('grading_conflict');
      await queries.insertGrade(em, { ...grade, number: 1, reason: null }, given.pins);
      await this.aftermath.graded(em, ring, actor, item, grade);
      return this.newest(em, item, id);
    });
  }

  /** Another grade on top of the one that was seen; the former ones stay. @throws Problem grade_final, grading_conflict */
  async correct(actor: Actor, id: string, given: Correction): Promise<Grade> {
    return this.transactions.run(async (em, ring) => {
      const item = orNotFound(await queries.findGradable(em, gradingScope(actor), id));
      if (item.handedIn) throw new Problem('grade_final');
      const grade = await this.judge(em, actor, item, given);
      const number = await queries.lockGraded(em, id);
      if (number === undefined) throw new Problem('state_conflict');
      if (number !== given.replaces) throw new Problem('grading_conflict');
      await queries.insertGrade(em, { ...grade, number: number + 1, reason: given.reason }, given.pins);
      await this.aftermath.corrected(em, ring, actor, item, { ...grade, number: number + 1 });
      return this.newest(em, item, id);
    });
  }

  /** @throws Problem invalid_input with a sentence for each wrong level or pin */
  private async judge(em: EntityManager, actor: Actor, item: Gradable, given: GradeInput) {
    const { levels, comment, pins } = given;
    const { files } = await this.submission(em, item, item.submissionId);
    const errors = [...levelErrors(item.rubric, levels), ...pinErrors(files, pins)];
    if (errors.length) throw new Problem('invalid_input', { errors });
    const score = rubricScore(item.rubric, levels);
    const passed = score >= item.passingScore;
    return { submissionId: item.submissionId, graderId: actor.accountId, levels, comment, score, passed };
  }

  private async newest(em: EntityManager, item: Gradable, id: string): Promise<Grade> {
    return orNotFound((await this.submission(em, item, id)).grade);
  }

  private async submission(em: EntityManager, item: Gradable, id: string): Promise<Submission> {
    const all = await findSubmissions(em, item.enrolmentId, item.assignmentId);
    return orNotFound(all.find((one) => one.id === id));
  }
}
