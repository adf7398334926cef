import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import * as queries from './batch-copies.queries.js';

/** An angkatan made after an earlier one: its terms, dates and meetings, without its people. */
@Injectable()
export class BatchCopiesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param startsOn first day of the new one, `YYYY-MM-DD`; everything else moves by as many whole days
   * @returns the new draft, and a sentence for each room or trainer that was taken already: those places are left empty
   * @throws Problem not_found, state_conflict when the course is not published any more
   */
  async copy(actor: Actor, id: string, startsOn: string): Promise<{ id: string; left: string[] }> {
    return this.transactions.run(async (em) => {
      const source = orNotFound(await queries.lockSource(em, id, startsOn));
      if (!source.published)
        throw new Problem('state_conflict', {
          detail: 'Pelatihan ini sedang tidak terbit. Terbitkan dulu, lalu salin angkatannya.',
        });
      const { days } = source;
      const copied = await queries.insertCopy(em, id, { days, startsOn, by: actor.accountId });
      const left = await this.copySessions(em, { from: id, to: copied, days });
      await this.audit.record(em, actor, {
        action: 'batch.copied',
        subjectType: 'batch',
        subjectId: copied,
        details: { from: id, days, left: left.length },
      });
      return { id: copied, left };
    });
  }

  private async copySessions(em: EntityManager, copy: { from: string; to: string; days: number }) {
    const left: string[] = [];
    for (const session of await queries.listSourceSessions(em, copy.from)) {
      const fields = { sessionId: session.id, batchId: copy.to, days: copy.days };
      const sessionId = await queries.insertSessionCopy(em, fields);
      const { roomId, roomName, title } = session;
      if (roomId && !(await attempt(em, (inner) => queries.takeRoom(inner, sessionId, roomId))))
        left.push(`${title}: ${roomName ?? 'ruang'} sudah terpakai pada waktu itu.`);
      for (const trainer of session.trainers) {
        if (!(await attempt(em, (inner) => queries.takeTrainer(inner, sessionId, trainer.id))))
          left.push(`${title}: ${trainer.name} sudah mengajar pada waktu itu.`);
      }
    }
    return left;
  }
}

/** In a savepoint: what is refused leaves the rest of the copy as it is. @returns false when it was taken */
async function attempt(em: EntityManager, work: (inner: EntityManager) => Promise<void>): Promise<boolean> {
  try {
    await em.transaction(work);
    return true;
  } catch (error) {
    if (violates(error, 'room_occupations_free') || violates(error, 'session_trainers_free')) return false;
    throw error;
  }
}
