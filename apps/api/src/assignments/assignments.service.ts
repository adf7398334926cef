import { Injectable } from '@nestjs/common';
import type { Assignment, Submission } from '@sinau/contracts/assignments.contract.js';
import { mediaIdsOf } from '@sinau/contracts/lesson-document.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { LearnerService, type Learner } from '../learning/learner.service.js';
import { MediaLibrary } from '../media/media-library.service.js';
import * as queries from './assignments.queries.js';
import { mayWrite, missingEvidence, revisionsLeft } from './submission.rule.js';

interface Mine {
  readonly learner: Learner;
  readonly assignment: queries.StoredAssignment;
  /** Newest first. */
  readonly submissions: Submission[];
}

/** A learner's side of an assignment: read it, write a draft, hand it in. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly audit: AuditService,
    private readonly library: MediaLibrary,
  ) {}

  async read(actor: Actor, enrolmentId: string, code: string): Promise<Assignment> {
    const em = this.transactions.reader;
    return this.view(em, await this.mine(em, await this.learners.reading(em, actor, enrolmentId), code));
  }

  async saveDraft(actor: Actor, enrolmentId: string, code: string, text: string): Promise<Assignment> {
    return this.transactions.run(async (em) => {
      const mine = await this.mine(em, await this.learners.working(em, actor, enrolmentId), code);
      await queries.saveText(em, await this.draftOf(em, mine), text);
      return this.view(em, await this.mine(em, mine.learner, code));
    });
  }

  /** Sending what was already sent gives the same answer. A practice lesson is done with it; a final one waits for its grade. */
  async send(actor: Actor, enrolmentId: string, code: string): Promise<Assignment> {
    return this.transactions.run(async (em, ring) => {
      const mine = await this.mine(em, await this.learners.working(em, actor, enrolmentId), code);
      const { learner, assignment, submissions } = mine;
      const [latest] = submissions;
      if (latest?.state === 'sent') return this.view(em, mine);
      if (!mayWrite(assignment.revisions, submissions)) throw new Problem('submission_closed');
      const draft = latest?.state === 'draft' ? latest : { id: undefined, text: '', files: [] };
      const errors = missingEvidence(assignment.evidence, draft);
      if (errors.length) throw new Problem('evidence_incomplete', { errors });
      const draftId = draft.id ?? (await this.draftOf(em, mine));
      await queries.markSent(em, draftId);
      if (assignment.lessonId) await this.learners.finishLesson(em, ring, learner, assignment.lessonId);
      else
        await this.audit.record(em, actor, {
          action: 'submission.sent',
          subjectType: 'submission',
          subjectId: draftId,
          details: { enrolmentId },
        });
      return this.view(em, await this.mine(em, learner, code));
    });
  }

  /** For the files of a draft. @throws Problem not_found */
  async mine(em: EntityManager, learner: Learner, code: string): Promise<Mine> {
    const assignment = orNotFound(await queries.findAssignment(em, learner, code));
    return {
      learner,
      assignment,
      submissions: await queries.findSubmissions(em, learner.enrolmentId, assignment.id),
    };
  }

  /** The draft that is being written, begun when there is none. @throws Problem submission_closed */
  async draftOf(em: EntityManager, { learner, assignment, submissions }: Mine): Promise<string> {
    const [latest] = submissions;
    if (!mayWrite(assignment.revisions, submissions)) throw new Problem('submission_closed');
    if (latest?.state === 'draft') return latest.id;
    const revision = (latest?.revision ?? 0) + 1;
    return queries.insertDraft(em, {
      enrolmentId: learner.enrolmentId,
      assignmentId: assignment.id,
      revision,
    });
  }

  private async view(em: EntityManager, { learner, assignment, submissions }: Mine): Promise<Assignment> {
    const working = learner.state === 'active' || learner.state === 'completed';
    return {
      ...assignment,
      enrolmentId: learner.enrolmentId,
      final: assignment.lessonId === null,
      revisionsLeft: revisionsLeft(assignment.revisions, submissions),
      open: working && mayWrite(assignment.revisions, submissions),
      submissions,
      media: await this.library.describe(em, mediaIdsOf(assignment.instructions)),
    };
  }
}
