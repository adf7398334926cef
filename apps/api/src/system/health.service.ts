import { Inject, Injectable } from '@nestjs/common';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { lastSign } from '../jobs/worker-sign.queries.js';
import { answersQueries } from './health.queries.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Without its queue or worker the centre still works, only later: that is reported, not refused. */
  async state(): Promise<{ ok: boolean; database: boolean; queue: boolean; worker: boolean }> {
    const [database, queue, worker] = await Promise.all([
      answersQueries(this.transactions.reader).catch(() => false),
      this.queue.isReachable().catch(() => false),
      lastSign(this.transactions.reader).then(
        ({ silent }) => !silent,
        () => false,
      ),
    ]);
    return { ok: database, database, queue, worker };
  }
}
