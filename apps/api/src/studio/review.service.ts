import { Injectable } from '@nestjs/common';
import type { ReviewComment } from '@sinau/contracts/studio-review.contract.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import * as comments from './comments.queries.js';
import { CourseViewService } from './course-view.service.js';
import { DraftsService } from './drafts.service.js';
import { findLesson } from './lesson.queries.js';
import { stateOf } from './loaded-draft.js';
import * as queries from './review.queries.js';

/** What reviewers say, and the way from editing to review and back. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly view: CourseViewService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem not_found, state_conflict when there is nothing to review, or a review is under way */
  async submit(actor: Actor, courseId: string): Promise<StudioCourse> {
    await this.drafts.ensure(courseId);
    await this.transactions.run(async (em) => {
      const draft = await this.drafts.hold(em, courseId);
      const state = stateOf(draft);
      if (state !== 'editing' && state !== 'returned') throw new Problem('state_conflict');
      await queries.setSubmitted(em, courseId, actor.accountId, draft.sha256);
      await this.audit.record(em, actor, {
        action: 'draft.submitted',
        subjectType: 'course',
        subjectId: courseId,
        details: { sha256: draft.sha256.toString('hex') },
      });
    });
    return this.view.read(actor, courseId);
  }

  /** The reason becomes a comment on the course. @throws Problem not_found, state_conflict */
  async giveBack(actor: Actor, courseId: string, reason: string): Promise<StudioCourse> {
    await this.transactions.run(async (em) => {
      if (stateOf(await this.drafts.hold(em, courseId)) !== 'in_review') throw new Problem('state_conflict');
      await queries.setReturned(em, courseId);
      await comments.insertComment(em, { courseId, lessonId: null, authorId: actor.accountId, body: reason });
      await this.audit.record(em, actor, {
        action: 'draft.returned',
        subjectType: 'course',
        subjectId: courseId,
      });
    });
    return this.view.read(actor, courseId);
  }

  /** @throws Problem not_found */
  async comments(courseId: string): Promise<{ items: ReviewComment[] }> {
    await this.drafts.ensure(courseId);
    return { items: await comments.listComments(this.transactions.reader, courseId) };
  }

  /** @throws Problem not_found, also for a lesson of another course */
  async comment(
    actor: Actor,
    courseId: string,
    { lessonId, body }: { lessonId: string | null; body: string },
  ): Promise<ReviewComment> {
    await this.drafts.ensure(courseId);
    return this.transactions.run(async (em) => {
      const lesson = lessonId ? orNotFound(await findLesson(em, lessonId)) : undefined;
      orNotFound(!lesson || lesson.courseId === courseId || undefined);
      const id = await comments.insertComment(em, { courseId, lessonId, authorId: actor.accountId, body });
      return orNotFound(await comments.findComment(em, id));
    });
  }

  /** @throws Problem not_found */
  async resolve(actor: Actor, commentId: string): Promise<{ ok: true }> {
    orNotFound(
      (await comments.resolveComment(this.transactions.reader, commentId, actor.accountId)) || undefined,
    );
    return { ok: true };
  }
}
