import { Inject, Injectable } from '@nestjs/common';
import { PermanentJobError } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../../database/transactions.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import * as queries from './certificate-issuing.queries.js';
import { CertificatePrinter } from './certificate-printer.js';
import { CertificateRecorder } from './certificate-recorder.js';
import { makingFailure, type MakingFailure } from './making-failure.js';

const OVERDUE_SECONDS = 20;
const RING_AT_ONCE = 500;
/** A template that was stopped so often is not tried again by itself. */
const TEMPLATE_TRIES = 2;
/** What needs a person is rung so seldom because its failed job, which waits for that person, is left alone anyway. */
const RETRY_SECONDS: Record<MakingFailure['again'], number> = {
  soon: 10,
  template: 5,
  later: 300,
  never: 3_600,
};

/** Noted on the certificate; the sweep rings again when it is due, so the job itself is done. */
export class MakingPostponed extends Error {
  override readonly name = 'MakingPostponed';
}

/** Makes the files of certificates whose class is signed. Runs in the worker only. */
@Injectable()
export class CertificateIssuing {
  constructor(
    private readonly transactions: Transactions,
    private readonly printer: CertificatePrinter,
    private readonly recorder: CertificateRecorder,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /**
   * Once, however often it runs and wherever it is killed: the row decides (I4).
   * @throws PermanentJobError when only a person can help, MakingPostponed when the sweep rings again, or what went
   * wrong when not even that could be noted
   */
  async issue(certificateId: string): Promise<void> {
    const found = await queries.findToIssue(this.transactions.reader, certificateId);
    if (!found) throw new PermanentJobError('there is no such certificate');
    if (found.state !== 'pending' || !found.ordered) return;
    try {
      const file = await this.printer.print(certificateId, found);
      await this.recorder.record(certificateId, file);
    } catch (error) {
      throw await this.noted(certificateId, found.look, error);
    }
  }

  /**
   * Rings again for certificates whose doorbell was lost. One whose job still exists is left alone by the queue.
   * @returns how many
   * @throws QueueUnavailable
   */
  async ringOverdue(): Promise<number> {
    const overdue = await queries.findOverdue(this.transactions.reader, OVERDUE_SECONDS, RING_AT_ONCE);
    if (overdue.length > 0) {
      await this.queue.ringMany(
        'render-certificate',
        overdue.map((certificateId) => ({ certificateId })),
      );
    }
    return overdue.length;
  }

  private async noted(certificateId: string, look: string, error: unknown): Promise<unknown> {
    const { reason, again } = makingFailure(error, look);
    try {
      const failures = await queries.noteFailure(this.transactions.reader, certificateId, {
        reason,
        retrySeconds: RETRY_SECONDS[again],
        rendering: again === 'template',
      });
      const isOver = again === 'never' || (again === 'template' && failures >= TEMPLATE_TRIES);
      return isOver
        ? new PermanentJobError(reason, { cause: error })
        : new MakingPostponed(reason, { cause: error });
    } catch {
      // The database is away: the failure itself is what the queue records and tries again.
      return error;
    }
  }
}
