import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { problems } from '@sinau/contracts/problem.js';
import { reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { isDatabaseAway } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { BulkDeeds, doerOf, Skipped, type BulkDeed } from './bulk-deeds.service.js';
import * as items from './bulk-items.queries.js';
import { EXPORT } from './bulk-job.view.js';
import * as queries from './bulk-work.queries.js';
import { ExportRunner } from './export-runner.service.js';

const AT_ONCE = 20;
const RING_AT_ONCE = 100;
/** A row that took its worker down with it each time is not tried for ever. */
const MOST_TRIES = 3;
const MOST_ATTEMPTS = 3;
const BROKEN = problems.internal[1];
const NO_RIGHT = 'Peran pemilik pekerjaan tidak lagi mengizinkannya.';

/** Does what was ordered for many rows. Runs in the worker only. */
@Injectable()
export class BulkRunner {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly transactions: Transactions,
    private readonly deeds: BulkDeeds,
    private readonly exports: ExportRunner,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Whoever holds the job's lease works; each row is settled once, however often this runs and wherever it is killed. */
  async run(jobId: string, signal: AbortSignal): Promise<void> {
    const lease = randomUUID();
    const job = await queries.claim(this.transactions.reader, jobId, lease, leases.LEASE_SECONDS);
    if (!job) return;
    const renew = () => leases.renew(this.transactions.reader, 'bulk_jobs', jobId, lease);
    try {
      await whileLeased(renew, signal, (held) =>
        job.kind === EXPORT ? this.export(job, lease, held) : this.work(job, lease, held),
      );
    } finally {
      await leases.release(this.transactions.reader, 'bulk_jobs', jobId, lease, 0).catch(() => undefined);
    }
  }

  /** Rings again for jobs whose doorbell was lost or whose worker died. @throws QueueUnavailable */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'bulk_jobs', RING_AT_ONCE);
    const payloads = waiting.map((bulkJobId) => ({ bulkJobId }));
    if (payloads.length > 0) await this.queue.ringMany('run-bulk', payloads);
    return waiting.length;
  }

  private async export(job: queries.ClaimedJob, lease: string, signal: AbortSignal): Promise<void> {
    const actor = await this.ownerOf(job);
    try {
      const failure = actor ? await this.exports.write(job, lease, actor, signal) : NO_RIGHT;
      await queries.finish(this.transactions.reader, job.id, lease, 0, failure);
    } catch (error) {
      const refused = error instanceof Problem;
      if (signal.aborted || isDatabaseAway(error) || (!refused && job.attempts < MOST_ATTEMPTS)) throw error;
      if (!refused) this.logger.warn(`export ${job.id}: ${reasonOf(error)}`);
      const failure = refused ? sentenceOf(error) : BROKEN;
      await queries.finish(this.transactions.reader, job.id, lease, 0, failure);
    }
  }

  private async work(job: queries.ClaimedJob, lease: string, signal: AbortSignal): Promise<void> {
    const em = this.transactions.reader;
    const step = this.deeds.step(job.kind);
    const owner = await this.ownerOf(job);
    const actor = step && owner && doerOf(owner, step.deed);
    if (!actor) await items.skipWaiting(em, job.id, NO_RIGHT, true);
    else {
      for (;;) {
        signal.throwIfAborted();
        const some = await items.beginSome(em, job.id, lease, AT_ONCE);
        if (some.length === 0) break;
        await this.doSome(job, actor, step.one, some, signal);
      }
    }
    const undo = job.undoesId === null ? await step?.deed.undo?.seconds() : 0;
    await queries.finish(em, job.id, lease, undo ?? 0, null);
  }

  private async doSome(
    job: queries.ClaimedJob,
    actor: Actor,
    one: BulkDeed['runOne'],
    some: readonly items.BegunItem[],
    signal: AbortSignal,
  ): Promise<void> {
    const outcomes: items.Outcome[] = [];
    const context = { actor, parameters: job.parameters as never, since: job.createdAt };
    try {
      for (const { position, subjectId, tries } of some) {
        signal.throwIfAborted();
        if (tries > MOST_TRIES) outcomes.push({ position, state: 'failed', reason: BROKEN });
        else outcomes.push({ position, ...(await this.outcomeOf(() => one(subjectId, context))) });
      }
    } finally {
      // What was done is noted also when the rest must wait for another worker.
      await items.settle(this.transactions.reader, job.id, outcomes);
    }
  }

  /** @throws when the database is away: then the row waits, and nothing is said about it */
  private async outcomeOf(deed: () => Promise<Skipped | void>): Promise<Omit<items.Outcome, 'position'>> {
    try {
      const skipped = await deed();
      return skipped ? { state: 'skipped', reason: skipped.reason } : { state: 'done', reason: null };
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (error instanceof Problem) return { state: 'failed', reason: sentenceOf(error) };
      this.logger.warn(reasonOf(error));
      return { state: 'failed', reason: BROKEN };
    }
  }

  private async ownerOf({ ownerId }: queries.ClaimedJob): Promise<Actor | undefined> {
    const grants = await queries.findGrants(this.transactions.reader, ownerId);
    return (
      grants && {
        accountId: ownerId,
        sessionId: '',
        roles: [...new Set(grants.map(({ role }) => role))],
        grants,
      }
    );
  }
}

const sentenceOf = ({ code, extra }: Problem): string =>
  extra.detail ?? extra.errors?.[0]?.message ?? problems[code][1];
