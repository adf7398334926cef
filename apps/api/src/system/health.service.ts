import { Inject, Injectable } from '@nestjs/common';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { answersQueries } from './health.queries.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Without its queue the centre still works, only later: that is reported, not refused. */
  async state(): Promise<{ ok: boolean; database: boolean; queue: boolean }> {
    const [database, queue] = await Promise.all([
      answersQueries(this.transactions.reader).catch(() => false),
      this.queue.isReachable().catch(() => false),
    ]);
    return { ok: database, database, queue };
  }
}
