import { Injectable } from '@nestjs/common';
import type { OpenAttempt } from '@sinau/contracts/item-analysis.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import * as queries from './open-attempts.queries.js';

/** Quizzes and tests under way, and more time for who needs it. */
@Injectable()
export class OpenAttemptsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly batches: BatchesService,
  ) {}

  /** @throws Problem not_found, also for a class of other trainers */
  async list(actor: Actor, batchId: string): Promise<{ items: OpenAttempt[] }> {
    await this.batches.detail(actor, batchId);
    return { items: await queries.listOpen(this.transactions.reader, batchId) };
  }

  /** @throws Problem not_found, attempt_closed, state_conflict where there is no time limit */
  async extend(
    actor: Actor,
    attemptId: string,
    { minutes, requestId }: { minutes: number; requestId: string },
  ): Promise<OpenAttempt> {
    await this.batches.detail(actor, orNotFound(await queries.batchOf(this.transactions.reader, attemptId)));
    return this.transactions.run(async (em) => {
      if (await queries.noteExtension(em, { requestId, attemptId, minutes, givenBy: actor.accountId })) {
        if (!(await queries.extend(em, attemptId, minutes))) throw await this.refusal(attemptId);
        await this.audit.record(em, actor, {
          action: 'attempt.extended',
          subjectType: 'attempt',
          subjectId: attemptId,
          details: { minutes },
        });
      }
      const open = await queries.findOpen(em, attemptId);
      if (!open) throw new Problem('attempt_closed');
      return open;
    });
  }

  private async refusal(attemptId: string): Promise<Problem> {
    const open = await queries.findOpen(this.transactions.reader, attemptId);
    if (!open) return new Problem('attempt_closed');
    return new Problem('state_conflict', {
      detail: 'Kuis ini tidak dibatasi waktu, jadi tidak perlu tambahan.',
    });
  }
}
