import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BULK_LIMIT, type BulkJob } from '@sinau/contracts/bulk.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import {
  BulkDeeds,
  doerOf,
  undoOf,
  type BulkDeed,
  type BulkOrder,
  type Candidate,
} from './bulk-deeds.service.js';
import * as items from './bulk-items.queries.js';
import { maySee, toJob } from './bulk-job.view.js';
import * as queries from './bulk.queries.js';

/** Work on many rows at once: looked at, ordered, and taken back. Doing it is the worker's: bulk-runner.service.ts. */
@Injectable()
export class BulkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly deeds: BulkDeeds,
  ) {}

  /** @throws Problem bulk_too_many */
  async preview(
    actor: Actor,
    { kind, selection }: RouteInput<'POST /manage/bulk-preview'>['body'],
  ): Promise<RouteOutput<'POST /manage/bulk-preview'>> {
    const { deed, doer } = this.deedFor(actor, kind);
    const found = await candidates(deed, doer, selection);
    const reasons = new Map<string, number>();
    for (const { excluded } of found)
      if (excluded !== null) reasons.set(excluded, (reasons.get(excluded) ?? 0) + 1);
    return {
      selected: found.length,
      included: included(found),
      excluded: [...reasons].map(([reason, count]) => ({ reason, count })),
      undoSeconds: deed.undo ? await deed.undo.seconds() : 0,
    };
  }

  /**
   * Freezes the selection and begins. The same key again gives the job that it made.
   * @throws Problem bulk_changed when it is no longer what was confirmed, bulk_nothing, bulk_too_many
   */
  async start(actor: Actor, order: BulkOrder): Promise<BulkJob> {
    const { deed, doer } = this.deedFor(actor, order.kind);
    const before = await queries.findByKey(this.transactions.reader, actor.accountId, order.key);
    if (before) return this.one(actor, before.id);
    const found = await candidates(deed, doer, order.selection);
    const count = included(found);
    if (count === 0) throw new Problem('bulk_nothing');
    if (count !== order.expected) throw new Problem('bulk_changed');
    const id = await this.transactions.run(async (em, ring) => {
      const made = await queries.insertJob(em, { ...order, ownerId: actor.accountId });
      // The same tap on another connection was quicker by a moment.
      if (!made) return orNotFound(await queries.findByKey(em, actor.accountId, order.key)).id;
      await items.insertItems(em, made, found);
      const details = { kind: order.kind, selected: found.length, included: count };
      await this.audit.record(em, actor, {
        action: 'bulk.started',
        subjectType: 'bulk_job',
        subjectId: made,
        details,
      });
      ring('run-bulk', { bulkJobId: made });
      return made;
    });
    return this.one(actor, id);
  }

  /** @throws Problem not_found, also for somebody else's */
  async one(actor: Actor, id: string): Promise<BulkJob> {
    return toJob(actor, this.deeds, await this.visible(actor, id));
  }

  /** What failed, once more. @throws Problem state_conflict when nothing failed, or it was taken back */
  async retry(actor: Actor, id: string): Promise<BulkJob> {
    const job = await this.visible(actor, id);
    await this.transactions.run(async (em, ring) => {
      await queries.reopen(em, id);
      const again = await items.retryFailed(em, id);
      if ((again === 0 && job.failure === null) || job.undoneBy)
        throw new Problem('state_conflict', { detail: 'Tidak ada yang gagal dan dapat dicoba lagi.' });
      await this.record(em, actor, id, 'bulk.retried', { again });
      ring('run-bulk', { bulkJobId: id });
    });
    return this.one(actor, id);
  }

  /** Leaves out what nobody has begun. @throws Problem state_conflict when it is over */
  async cancel(actor: Actor, id: string): Promise<BulkJob> {
    const job = await this.visible(actor, id);
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.markCancelled(em, id)))
        throw new Problem('state_conflict', { detail: 'Pekerjaan ini sudah selesai atau dibatalkan.' });
      const left = await items.skipWaiting(em, id, CANCELLED);
      if (job.table) await queries.endCancelled(em, id, CANCELLED);
      await this.record(em, actor, id, 'bulk.cancelled', { left });
      ring('run-bulk', { bulkJobId: id });
    });
    return this.one(actor, id);
  }

  /** @throws Problem state_conflict when it is too late or done already */
  async undo(actor: Actor, id: string): Promise<BulkJob> {
    const job = await this.visible(actor, id);
    const late = () => new Problem('state_conflict', { detail: 'Waktu untuk mengurungkan sudah lewat.' });
    if (job.undoUntil === null || job.ownerId !== actor.accountId) throw late();
    const made = await this.transactions
      .run(async (em, ring) => {
        const order = { ownerId: actor.accountId, key: randomUUID(), kind: undoOf(job.kind), undoesId: id };
        const undoing = orNotFound(await queries.insertJob(em, { ...order, parameters: job.parameters }));
        const count = await items.copyDone(em, undoing, id);
        await this.record(em, actor, id, 'bulk.undone', { count, by: undoing });
        ring('run-bulk', { bulkJobId: undoing });
        return undoing;
      })
      .catch((error: unknown) => {
        throw violates(error, 'bulk_jobs_undoes_key') ? late() : error;
      });
    return this.one(actor, made);
  }

  private async visible(actor: Actor, id: string) {
    const job = orNotFound(await queries.findJob(this.transactions.reader, id));
    if (!maySee(actor, job)) throw notFound();
    return Object.assign(job, { table: job.parameters['table'] });
  }

  private deedFor(actor: Actor, kind: string) {
    const deed = orNotFound(this.deeds.find(kind));
    return { deed, doer: orNotFound(doerOf(actor, deed)) };
  }

  private record(
    em: Parameters<AuditService['record']>[0],
    actor: Actor,
    subjectId: string,
    action: string,
    details: object,
  ) {
    return this.audit.record(em, actor, {
      action,
      subjectType: 'bulk_job',
      subjectId,
      details: { ...details },
    });
  }
}

const CANCELLED = 'Dibatalkan sebelum dimulai.';

async function candidates(
  deed: BulkDeed,
  actor: Actor,
  selection: BulkOrder['selection'],
): Promise<Candidate[]> {
  const found = await deed.preview(actor, selection, BULK_LIMIT);
  if (found.length > BULK_LIMIT) throw new Problem('bulk_too_many');
  return found;
}

const included = (found: readonly Candidate[]): number =>
  found.filter(({ excluded }) => excluded === null).length;
