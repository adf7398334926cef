import { Injectable } from '@nestjs/common';
import type { VersionMove } from '@sinau/contracts/version-move.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import * as queries from './version-move.queries.js';
import { differencesOf, obstacleOf } from './version-move.rule.js';

/** Moves a class to the published version. Without it people keep the version they began with. */
@Injectable()
export class VersionMoveService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly completion: CompletionService,
    private readonly audit: AuditService,
  ) {}

  /** What it would change. @throws Problem not_found, also for a trainer who does not train the class */
  async preview(actor: Actor, batchId: string): Promise<VersionMove> {
    await this.batches.detail(actor, batchId);
    return this.describe(this.transactions.reader, batchId);
  }

  private async describe(em: EntityManager, batchId: string): Promise<VersionMove> {
    const batch = orNotFound(await queries.findMovingBatch(em, batchId));
    const versions = { from: batch.fromVersionId, to: batch.toVersionId ?? batch.fromVersionId };
    const before = await queries.findVersionLessons(em, versions.from);
    const after = await queries.findVersionLessons(em, versions.to);
    return {
      batchId,
      from: batch.from,
      to: batch.to ?? batch.from,
      ...differencesOf(before, after, await queries.countDone(em, batchId, versions.from)),
      ...(await queries.countLearners(em, batchId, versions)),
      obstacle: obstacleOf(batch),
    };
  }

  /**
   * @param to the version that the preview named
   * @returns what it changed
   * @throws Problem not_found, state_conflict with the obstacle, or when another version was published meanwhile
   */
  async move(actor: Actor, batchId: string, to: number): Promise<VersionMove> {
    const { obstacle } = await this.preview(actor, batchId);
    if (obstacle) throw new Problem('state_conflict', { detail: obstacle });
    const { move, versions } = await this.transactions.run(async (em, ring) => {
      await this.batches.lockChangeable(em, batchId);
      const batch = orNotFound(await queries.findMovingBatch(em, batchId));
      const learners = await queries.holdEnrolments(em, batchId);
      const change = await this.describe(em, batchId);
      if (change.obstacle) throw new Problem('state_conflict', { detail: change.obstacle });
      if (change.to !== to || !batch.toVersionId) throw new Problem('state_conflict');
      const between = { from: batch.fromVersionId, to: batch.toVersionId };
      await this.carry(em, batchId, between);
      const active = learners.filter(({ state }) => state === 'active').map(({ id }) => id);
      await this.completion.refreshMany(em, ring, active);
      await this.audit.record(em, actor, {
        action: 'batch.version_moved',
        subjectType: 'batch',
        subjectId: batchId,
        details: { ...between, learners: change.learners },
      });
      return { move: change, versions: between };
    });
    // Somebody may have been waiting for their enrolment with the old version in hand: their deed is carried along too.
    await this.transactions.run(async (em) => {
      await queries.holdEnrolments(em, batchId);
      await queries.carryProgress(em, batchId, versions);
      await queries.carryWork(em, batchId, versions);
    });
    return move;
  }

  private async carry(
    em: EntityManager,
    batchId: string,
    versions: { from: string; to: string },
  ): Promise<void> {
    if (!(await queries.setVersion(em, batchId, versions))) throw new Problem('state_conflict');
    await queries.carryProgress(em, batchId, versions);
    await queries.carryWork(em, batchId, versions);
    await queries.closeVanishedQuizzes(em, batchId, versions.from);
  }
}
