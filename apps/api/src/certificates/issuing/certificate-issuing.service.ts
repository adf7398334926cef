import { Inject, Injectable } from '@nestjs/common';
import { PermanentJobError, reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../../database/transactions.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import * as queries from './certificate-issuing.queries.js';
import { CertificatePrinter } from './certificate-printer.js';
import { CertificateRecorder } from './certificate-recorder.js';

const OVERDUE_SECONDS = 20;
const RING_AT_ONCE = 500;

/** Makes approved certificates into issued ones. Runs in the worker only. */
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
   * @throws what went wrong, after noting its first line on the certificate
   */
  async issue(certificateId: string): Promise<void> {
    const found = await queries.findToIssue(this.transactions.reader, certificateId);
    if (!found) throw new PermanentJobError('there is no such certificate');
    if (found.state !== 'pending') return;
    try {
      const file = await this.printer.print(certificateId, found.payload);
      await this.recorder.record(certificateId, file);
    } catch (error) {
      await this.note(certificateId, error);
      throw error;
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

  private async note(certificateId: string, error: unknown): Promise<void> {
    try {
      await queries.noteFailure(this.transactions.reader, certificateId, reasonOf(error));
    } catch {
      // The database is away: the failure itself is what the queue records and tries again.
    }
  }
}
