import { Inject, Injectable } from '@nestjs/common';
import { jobs, type JobName } from '@sinau/jobs/definitions.js';
import { QueueUnavailable } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, Problem } from '../http/problem.js';
import { JOB_QUEUE } from './job-queue.js';
import { lastSign } from './worker-sign.queries.js';

const EMPTY = { items: [], total: 0, counts: [], reachable: false };

// No job has another id, and the queue in PostgreSQL cannot even be asked about some of them.
const JOB_ID = /^[\x21-\x7e]+$/;

function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}

/** The queue as an admin sees it. When the queue is away the page says so instead of failing. */
@Injectable()
export class JobsService {
  constructor(
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(page: { page: number; pageSize: number }) {
    const worker = await lastSign(this.transactions.reader);
    if (!(await this.queue.isReachable())) return { ...EMPTY, ...page, worker };
    const [failed, counts] = await Promise.all([this.queue.failed(page), this.queue.counts()]);
    const items = failed.items.map((job) => ({
      name: job.name,
      id: job.id,
      payload: job.payload,
      attempts: job.attemptsMade,
      reason: job.failedReason,
      failedAt: job.failedAt.toISOString(),
    }));
    const kinds = Object.keys(counts) as JobName[];
    const perKind = kinds.map((name) => ({ name, ...counts[name] }));
    return { items, total: failed.total, ...page, reachable: true, counts: perKind, worker };
  }

  /** @throws Problem not_found, unavailable when the queue is away */
  async retry(actor: Actor, name: string, id: string): Promise<{ ok: true }> {
    if (!isJobName(name) || !JOB_ID.test(id) || !(await this.tryAgain(name, id))) throw notFound();
    await this.audit.record(this.transactions.reader, actor, {
      action: 'job.retried',
      subjectType: 'job',
      subjectId: `${name} ${id}`,
    });
    return { ok: true };
  }

  private async tryAgain(name: JobName, id: string): Promise<boolean> {
    try {
      return await this.queue.retry(name, id);
    } catch (error) {
      if (error instanceof QueueUnavailable) throw new Problem('unavailable');
      throw error;
    }
  }
}
