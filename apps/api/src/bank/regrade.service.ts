import { Inject, Injectable } from '@nestjs/common';
import { PermanentJobError } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { RegradingService } from '../learning/regrading.service.js';
import * as queries from './regrade.queries.js';

const AT_ONCE = 200;
const OVERDUE_SECONDS = 20;

/** Grades again after a correction, one attempt per transaction, so that learners never wait for the whole. */
@Injectable()
export class RegradeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly grading: RegradingService,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Once per attempt, however often it runs and wherever it is killed: `regraded_attempts` remembers. */
  async regrade(correctionId: string): Promise<void> {
    const found = await queries.findCorrection(this.transactions.reader, correctionId);
    if (!found) throw new PermanentJobError('there is no such correction');
    if (found.done) return;
    for (;;) {
      const attempts = await queries.findUntouched(this.transactions.reader, correctionId, AT_ONCE);
      if (attempts.length === 0) break;
      for (const attempt of attempts) await this.one(correctionId, attempt, found.questionIds);
    }
    await queries.finish(this.transactions.reader, correctionId);
  }

  private async one(
    correctionId: string,
    attempt: { id: string; enrolmentId: string },
    questionIds: readonly string[],
  ): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      // The grading holds the learner first: whoever saves or hands in an answer takes its locks in that order too.
      const result = await this.grading.regrade(em, ring, attempt, questionIds);
      if (!(await queries.claimAttempt(em, correctionId, attempt.id))) return;
      await queries.addCounts(em, correctionId, {
        attempts: result.submitted && !result.certified ? 1 : 0,
        answers: result.answersChanged,
        scores: result.scoreChanged ? 1 : 0,
        passed: result.newlyPassed ? 1 : 0,
        certified: result.certified ? 1 : 0,
      });
    });
  }

  /**
   * Rings again for corrections whose doorbell was lost.
   * @returns how many
   * @throws QueueUnavailable
   */
  async ringOverdue(): Promise<number> {
    const overdue = await queries.findOverdue(this.transactions.reader, OVERDUE_SECONDS, AT_ONCE);
    if (overdue.length > 0)
      await this.queue.ringMany(
        'regrade-question',
        overdue.map((correctionId) => ({ correctionId })),
      );
    return overdue.length;
  }
}
