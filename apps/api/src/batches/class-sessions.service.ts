import { Injectable } from '@nestjs/common';
import type { ManagedSession } from '@sinau/contracts/class-sessions.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService, differences, type Noted } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { ClashesService } from '../rooms/clashes.service.js';
import { RoomsService } from '../rooms/rooms.service.js';
import { BatchesService } from './batches.service.js';
import * as queries from './class-sessions.queries.js';
import { sessionFields } from './logged-fields.js';
import { eventOf } from './session-event.js';
import { findTrainers } from './trainers.queries.js';

type SessionInput = RouteInput<'PUT /manage/class-sessions/:id'>['body'];

/** The dated meetings of a batch. Every change moves the reminders of its people in the same transaction. */
@Injectable()
export class ClassSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly batches: BatchesService,
    private readonly rooms: RoomsService,
    private readonly clashes: ClashesService,
  ) {}

  /** @throws Problem not_found, state_conflict when the batch has ended, room_taken, trainer_busy */
  async add(actor: Actor, batchId: string, input: SessionInput): Promise<ManagedSession> {
    return this.clashes.guard(wishOf(input, null), () =>
      this.transactions.run(async (em) => {
        await this.batches.lockChangeable(em, batchId);
        const fields = await this.fieldsOf(em, null, input);
        const id = await queries.insertSession(em, batchId, fields);
        await queries.addTrainers(em, id, input.trainerIds);
        const { session } = orNotFound(await queries.findSession(em, id));
        await this.follow(
          em,
          actor,
          'class_session.added',
          { id, batchId },
          { after: sessionFields(session) },
        );
        return session;
      }),
    );
  }

  /** Its people are told once per change of time or place. @throws Problem as for `add` */
  async change(actor: Actor, id: string, input: SessionInput): Promise<ManagedSession> {
    return this.clashes.guard(wishOf(input, id), () =>
      this.transactions.run(async (em, ring) => {
        const { batchId, session: before } = await this.lockSession(em, id);
        if (before.cancelledAt) throw cancelled();
        const fields = await this.fieldsOf(em, id, input);
        await queries.removeOtherTrainers(em, id, input.trainerIds);
        await queries.updateSession(em, id, fields);
        await queries.addTrainers(em, id, input.trainerIds);
        const { session } = orNotFound(await queries.findSession(em, id));
        const changed = differences(sessionFields(before), sessionFields(session));
        await this.follow(em, actor, 'class_session.changed', { id, batchId }, changed);
        await this.tell(em, ring, batchId, session, eventOf(before, session));
        return session;
      }),
    );
  }

  /** Room and trainers are free again. @throws Problem state_conflict when it was cancelled already */
  async cancel(actor: Actor, id: string, reason: string): Promise<ManagedSession> {
    return this.transactions.run(async (em, ring) => {
      const { batchId } = await this.lockSession(em, id);
      if (!(await queries.cancelSession(em, id, reason))) throw cancelled();
      const changed = { before: { cancelled: false }, after: { cancelled: true } };
      await this.follow(em, actor, 'class_session.cancelled', { id, batchId }, changed);
      const { session } = orNotFound(await queries.findSession(em, id));
      await this.tell(em, ring, batchId, session, 'session_cancelled');
      return session;
    });
  }

  /** @throws Problem state_conflict when attendance was recorded, or people count on it: then it is cancelled instead */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    try {
      await this.transactions.run(async (em) => {
        const { batchId, session } = await this.lockSession(em, id);
        await queries.deleteSession(em, id);
        if (await queries.hasPeople(em, batchId))
          throw new Problem('state_conflict', {
            detail: 'Peserta sudah tahu sesi ini. Batalkan dengan alasannya, jangan dihapus.',
          });
        const changed = { before: sessionFields(session) };
        await this.follow(em, actor, 'class_session.removed', { id, batchId }, changed);
      });
    } catch (error) {
      if (!violates(error, 'attendance_class_session_id_fkey')) throw error;
      throw new Problem('state_conflict', {
        detail: 'Sesi ini sudah punya presensi, jadi tidak dapat dihapus.',
      });
    }
    return { ok: true };
  }

  private async lockSession(em: EntityManager, id: string) {
    const { batchId } = orNotFound(await queries.findSession(em, id));
    await this.batches.lockChangeable(em, batchId);
    // Somebody may have removed it while we waited for the batch.
    return orNotFound(await queries.findSession(em, id));
  }

  /** Checks room and trainers, and holds the trainers. */
  private async fieldsOf(
    em: EntityManager,
    id: string | null,
    { trainerIds, ...input }: SessionInput,
  ): Promise<queries.SessionFields> {
    const known = await findTrainers(em, trainerIds);
    const stranger = trainerIds.findIndex((trainerId) => !known.has(trainerId));
    if (stranger >= 0)
      throw wrongField(`trainerIds[${stranger}]`, 'Pelatih ini tidak dikenal. Pilih dari daftar.');
    await queries.lockTrainers(em, id, trainerIds);
    const room = input.roomId ? await this.rooms.bookable(em, input.roomId) : null;
    return { ...input, place: room?.name ?? input.place ?? '' };
  }

  private async tell(
    em: EntityManager,
    ring: Ring,
    batchId: string,
    { id, sequence }: ManagedSession,
    event: ReturnType<typeof eventOf>,
  ): Promise<void> {
    if (!event) return;
    const occurrence = `${id}/${sequence}`;
    for (const { accountId, enrolmentId } of await queries.listComing(em, id))
      await this.reminders.tellNow(em, ring, {
        accountId,
        event,
        occurrence,
        batchId,
        ...(enrolmentId && { enrolmentId }),
        facts: { sessionId: id },
      });
  }

  private async follow(
    em: EntityManager,
    actor: Actor,
    action: string,
    session: { id: string; batchId: string },
    changed: Noted,
  ) {
    await this.reminders.planForBatch(em, session.batchId);
    await this.audit.record(em, actor, {
      action,
      subjectType: 'class_session',
      subjectId: session.id,
      details: { batchId: session.batchId },
      ...changed,
    });
  }
}

const wishOf = ({ roomId, trainerIds, startsAt, endsAt }: SessionInput, exceptId: string | null) => ({
  roomId,
  trainerIds,
  startsAt,
  endsAt,
  exceptId,
  withSetup: true,
});

const cancelled = () => new Problem('state_conflict', { detail: 'Sesi ini sudah dibatalkan.' });
