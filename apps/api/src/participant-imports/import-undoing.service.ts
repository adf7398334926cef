import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { SeatsService } from '../batches/seats.service.js';
import { errorCode } from '../database/errors.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { noteProgress, settle, type ClaimedImport } from './import-lease.queries.js';
import { giveSeatsBack, holdBatch, removeEnrolments } from './undoing-seats.queries.js';
import * as queries from './undoing.queries.js';

const CHUNK = 500;
const FOREIGN_KEY = /^(23503|23001)$/;
const USED = 'Tetap: datanya sudah dipakai setelah impor.';
const LEASE_LOST = 'another worker has taken this over';

interface Part {
  readonly importId: string;
  readonly batchId: string | null;
  readonly numbers: readonly number[];
}

/** Takes back what an import did, as far as nobody has used it since; what stays says why. */
@Injectable()
export class ImportUndoing {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly seats: SeatsService,
  ) {}

  async undo(found: ClaimedImport, lease: string, signal: AbortSignal): Promise<void> {
    const { id: importId, batchId } = found;
    let done = 0;
    const all = await queries.countUndoable(this.transactions.reader, importId);
    for (;;) {
      signal.throwIfAborted();
      const looked = await this.transactions.run(async (em, ring) => {
        if (batchId) await holdBatch(em, batchId);
        const numbers = await queries.takeDone(em, importId, CHUNK);
        if (numbers.length === 0) return 0;
        await this.takeBack(em, ring, { importId, batchId, numbers });
        done += numbers.length;
        if (!(await noteProgress(em, importId, lease, { done, all }))) throw new Error(LEASE_LOST);
        return numbers.length;
      });
      if (looked === 0) break;
    }
    await this.finish(found, lease);
  }

  /** All at once; where somebody used one of them, one after the other. */
  private async takeBack(em: EntityManager, ring: Ring, part: Part): Promise<void> {
    const unused = await queries.keepUsed(em, part.importId, part.numbers);
    if (await this.tried(em, { ...part, numbers: unused })) return this.giveSeats(em, ring, part);
    for (const number of unused) {
      if (!(await this.tried(em, { ...part, numbers: [number] })))
        await queries.keepFor(em, part.importId, number, USED);
    }
    await this.giveSeats(em, ring, part);
  }

  /** Whoever waited gets the seats that came free. */
  private async giveSeats(em: EntityManager, ring: Ring, { batchId }: Part): Promise<void> {
    if (batchId) await this.seats.promote(em, ring, batchId);
  }

  /** A transaction within the transaction: the database itself knows what is in use. @returns false when something is */
  private async tried(em: EntityManager, { importId, batchId, numbers }: Part): Promise<boolean> {
    try {
      await em.transaction(async (inner) => {
        const seats = await removeEnrolments(inner, importId, numbers);
        if (batchId && seats > 0) await giveSeatsBack(inner, batchId, seats);
        await queries.removeAdded(inner, importId, numbers);
        await queries.restoreUpdated(inner, importId, numbers);
        await queries.noteUndone(inner, importId, numbers);
      });
      return true;
    } catch (error) {
      if (FOREIGN_KEY.test(errorCode(error) ?? '')) return false;
      throw error;
    }
  }

  private async finish({ id, undoneBy }: ClaimedImport, lease: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const result = await queries.countUndone(em, id);
      if (!(await settle(em, id, lease, 'undone', result))) throw new Error(LEASE_LOST);
      await this.audit.record(em, undoneBy ? { accountId: undoneBy } : null, {
        action: 'participants.import_undone',
        subjectType: 'participant_import',
        subjectId: id,
        details: { ...result },
      });
    });
  }
}
