import { Injectable } from '@nestjs/common';
import type { PeerReviews } from '@sinau/contracts/peer-reviews.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import { LearnerService, type Learner } from '../learning/learner.service.js';
import { AssignmentsService } from './assignments.service.js';
import * as queries from './peer-reviews.queries.js';
import { levelErrors, type ChosenLevel } from './rubric.rule.js';

type Place = Awaited<ReturnType<AssignmentsService['mine']>>;

/** Learners look at each other's work, without names on either side. It helps them see; it does not count. */
@Injectable()
export class PeerReviewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly assignments: AssignmentsService,
    private readonly audit: AuditService,
  ) {}

  async read(actor: Actor, enrolmentId: string, code: string): Promise<PeerReviews> {
    const em = this.transactions.reader;
    return this.view(em, await this.place(em, await this.learners.reading(em, actor, enrolmentId), code));
  }

  /** As many as the assignment allows and classmates have sent; asking again later may give more. */
  async draw(actor: Actor, enrolmentId: string, code: string): Promise<PeerReviews> {
    return this.transactions.run(async (em) => {
      const place = await this.place(em, await this.learners.working(em, actor, enrolmentId), code);
      const { learner, assignment } = place;
      if (!hasSent(place)) throw new Problem('review_not_open');
      const to = { reviewerId: enrolmentId, batchId: learner.batchId, assignmentId: assignment.id };
      await queries.lockDrawing(em, to.batchId, to.assignmentId);
      const missing = assignment.peerReviews - (await queries.countTasks(em, enrolmentId, assignment.id));
      if (missing > 0) await queries.draw(em, to, missing);
      return this.view(em, place);
    });
  }

  /** @throws Problem review_sent, invalid_input with a sentence for each wrong level */
  async send(
    actor: Actor,
    id: string,
    review: { levels: ChosenLevel[]; body: string },
  ): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      const { enrolmentId, code } = orNotFound(await queries.findWritable(em, actor.accountId, id));
      const learner = await this.learners.working(em, actor, enrolmentId);
      const { assignment } = await this.place(em, learner, code);
      const errors = levelErrors(assignment.rubric, review.levels);
      if (errors.length) throw new Problem('invalid_input', { errors });
      if (!(await queries.markReviewSent(em, id, review))) throw new Problem('review_sent');
      return { ok: true as const };
    });
  }

  /** It disappears from the page of whom it hurts at once, and is marked for the trainers. Reporting twice is once. */
  async report(actor: Actor, id: string, reason: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      orNotFound(await queries.findReceivedReview(em, actor.accountId, id));
      if (await queries.markReported(em, id, reason))
        await this.audit.record(em, actor, {
          action: 'peer_review.reported',
          subjectType: 'peer_review',
          subjectId: id,
        });
      return { ok: true as const };
    });
  }

  private async place(em: EntityManager, learner: Learner, code: string): Promise<Place> {
    const place = await this.assignments.mine(em, learner, code);
    if (place.assignment.peerReviews === 0) throw notFound();
    return place;
  }

  private async view(em: EntityManager, place: Place): Promise<PeerReviews> {
    const { learner, assignment } = place;
    return {
      title: assignment.title,
      rubric: assignment.rubric,
      wanted: assignment.peerReviews,
      open: hasSent(place),
      tasks: await queries.findTasks(em, learner.enrolmentId, assignment.id),
      received: await queries.findReceived(em, learner.enrolmentId, assignment.id),
    };
  }
}

const hasSent = ({ submissions }: Place): boolean => submissions.some(({ state }) => state !== 'draft');
