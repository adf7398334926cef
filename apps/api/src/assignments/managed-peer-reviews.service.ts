import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { gradingScope } from './assignment.policy.js';
import * as queries from './managed-peer-reviews.queries.js';

/** Trainers see who wrote what to whom, and take away what hurts. */
@Injectable()
export class ManagedPeerReviewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/peer-reviews'>['query'],
  ): Promise<RouteOutput<'GET /manage/peer-reviews'>> {
    return toPage(await queries.listReviews(this.transactions.reader, gradingScope(actor), query), query);
  }

  /** Showing again also takes back the report. @throws Problem not_found */
  async setHidden(actor: Actor, id: string, hidden: boolean): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      if (!(await queries.setHidden(em, gradingScope(actor), { id, hidden, by: actor.accountId })))
        throw notFound();
      await this.audit.record(em, actor, {
        action: hidden ? 'peer_review.hidden' : 'peer_review.shown',
        subjectType: 'peer_review',
        subjectId: id,
      });
      return { ok: true as const };
    });
  }
}
