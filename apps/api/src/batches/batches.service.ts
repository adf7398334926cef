import { Injectable } from '@nestjs/common';
import type { ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService, differences } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { canManageBatches, canSeeBatch, onlyOwnBatches } from './batch.policy.js';
import { isOver, movesFrom } from './batch.state.js';
import * as changes from './batch-changes.queries.js';
import * as queries from './batches.queries.js';
import { batchFields } from './logged-fields.js';
import { SeatsService } from './seats.service.js';
import * as trainers from './trainers.queries.js';

/** Angkatan: a course taught to one group of people, with its dates, seats and trainers. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly seats: SeatsService,
  ) {}

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/batches'>['query'],
  ): Promise<RouteOutput<'GET /manage/batches'>> {
    const limits = { ownerId: onlyOwnBatches(actor), reach: actor.reach ?? null };
    return toPage(await queries.listBatches(this.transactions.reader, query, limits), query);
  }

  /** @throws Problem not_found, also for a trainer who does not train it */
  async detail(actor: Actor, id: string): Promise<ManagedBatchDetail> {
    const batch = orNotFound(await queries.findBatch(this.transactions.reader, id));
    const trainerIds = batch.trainers.map((trainer) => trainer.id);
    orNotFound(canSeeBatch(actor, { trainerIds }) || undefined);
    return { ...batch, moves: canManageBatches(actor) ? movesFrom(batch.state, batch.mode) : [] };
  }

  /** For features that have decided themselves who may look. @throws Problem not_found */
  async found(id: string): Promise<ManagedBatchDetail> {
    return this.facts(this.transactions.reader, id);
  }

  async trainers(): Promise<{ id: string; name: string }[]> {
    return trainers.listTrainers(this.transactions.reader);
  }

  async create(actor: Actor, batch: changes.BatchFields): Promise<ManagedBatchDetail> {
    const id = await this.transactions.run(async (em) => {
      const created = await changes.insertBatch(em, batch, actor.accountId);
      if (!created) throw wrongField('courseId', 'Terbitkan pelatihan ini dulu, lalu buat angkatannya.');
      if (actor.reach) await changes.keepWithin(em, created, actor.reach);
      await this.setTrainers(em, created, batch.trainerIds);
      await this.audit.record(em, actor, {
        action: 'batch.created',
        subjectType: 'batch',
        subjectId: created,
        details: { courseId: batch.courseId, mode: batch.mode, capacity: batch.capacity },
      });
      return created;
    });
    return this.detail(actor, id);
  }

  /**
   * More seats go to those who wait, in the same transaction; reminders follow the new dates.
   * @throws Problem capacity_below_taken, state_conflict when the batch has ended
   */
  async change(actor: Actor, id: string, batch: changes.BatchFields): Promise<ManagedBatchDetail> {
    try {
      await this.transactions.run(async (em, ring) => {
        const locked = await this.lockChangeable(em, id);
        if (locked.courseId !== batch.courseId)
          throw wrongField('courseId', 'Pelatihan angkatan tidak dapat diganti.');
        if (batch.admission && locked.state !== 'draft' && batch.admission !== locked.admission)
          throw wrongField('admission', 'Cara masuk tidak dapat diganti setelah pendaftaran dibuka.');
        const before = batchFields(await this.facts(em, id));
        await changes.updateBatch(em, id, batch);
        await this.setTrainers(em, id, batch.trainerIds);
        const promoted = await this.seats.promote(em, ring, id);
        await this.reminders.planForBatch(em, id);
        await this.audit.record(em, actor, {
          action: 'batch.changed',
          subjectType: 'batch',
          subjectId: id,
          details: { promoted },
          ...differences(before, batchFields(await this.facts(em, id))),
        });
      });
    } catch (error) {
      if (violates(error, 'batches_never_overbooked')) throw new Problem('capacity_below_taken');
      if (violates(error, 'batches_seats_promised'))
        throw wrongField(
          'capacity',
          'Kursi kurang dari peserta dan tawaran yang masih berlaku. Tunggu tawaran berakhir, atau isi lebih banyak.',
        );
      if (violates(error, 'batches_admission_settled'))
        throw wrongField('admission', 'Sudah ada pendaftar. Cara masuk tidak dapat diganti.');
      if (violates(error, 'batches_min_within_capacity'))
        throw wrongField('capacity', 'Jumlah kursi kurang dari peserta paling sedikit.');
      throw error;
    }
    return this.detail(actor, id);
  }

  /** Takes the batch's row for a change. @throws Problem not_found, state_conflict */
  async lockChangeable(em: EntityManager, id: string): Promise<changes.LockedBatch> {
    const batch = orNotFound(await changes.lockBatch(em, id));
    if (isOver(batch.state)) throw new Problem('state_conflict');
    return batch;
  }

  private async facts(em: EntityManager, id: string): Promise<ManagedBatchDetail> {
    return { ...orNotFound(await queries.findBatch(em, id)), moves: [] };
  }

  private async setTrainers(em: EntityManager, id: string, trainerIds: readonly string[]): Promise<void> {
    const known = await trainers.findTrainers(em, trainerIds);
    const stranger = trainerIds.findIndex((trainerId) => !known.has(trainerId));
    if (stranger >= 0)
      throw wrongField(`trainerIds[${stranger}]`, 'Pelatih ini tidak dikenal. Pilih dari daftar.');
    await trainers.replaceTrainers(em, id, trainerIds);
  }
}
