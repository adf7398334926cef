import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { errorCode } from '../database/errors.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { CHUNK, OFFICE_CONSENT } from './import-settings.js';
import { countRows, leaveOut } from './import-rows.queries.js';
import { listFields } from './known-people.queries.js';
import { noteProgress, settle, type ClaimedImport } from './import-lease.queries.js';
import { holdSeats, seat } from './seating.queries.js';
import { insertBusinesses, updateBusinesses } from './writing-businesses.queries.js';
import * as queries from './writing.queries.js';

const LEASE_LOST = 'another worker has taken this over';
/** SQLSTATE classes that speak of the rows themselves: wrong data, a broken constraint, a rule of ours. */
const ABOUT_ROWS = /^(22|23|P0)/;

/** Writes what a check found: some thousand rows per transaction, each with its outcome, so that a killed worker goes on. */
@Injectable()
export class ImportWriting {
  private readonly logger = new Logger('participant imports');

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  async write(found: ClaimedImport, lease: string, signal: AbortSignal): Promise<void> {
    const writing = await this.writingOf(found);
    const counts = await countRows(this.transactions.reader, found.id);
    const all = counts.add + counts.update + counts.same;
    for (let size = CHUNK; ;) {
      signal.throwIfAborted();
      const limit = size;
      try {
        const written = await this.transactions.run((em, ring) =>
          this.writeChunk(em, ring, found, writing, { lease, all, limit }),
        );
        if (written === 0) break;
        size = Math.min(CHUNK, size * 2);
      } catch (error) {
        if (!ABOUT_ROWS.test(errorCode(error) ?? '')) throw error;
        if (size === 1) await this.leaveOut(found, lease, all, error);
        size = Math.ceil(size / 2);
      }
    }
    await this.finish(found, lease);
  }

  /** One row that the database refuses holds up nobody else: it is found by halves, and left out with its reason. */
  private async leaveOut({ id }: ClaimedImport, lease: string, all: number, error: unknown): Promise<void> {
    this.logger.warn(`participant import ${id}: a row is left out: ${errorCode(error)}`);
    await this.transactions.run(async (em) => {
      const numbers = await queries.takeRows(em, id, 1);
      await leaveOut(em, id, numbers);
      const left = await queries.countOpen(em, id);
      if (!(await noteProgress(em, id, lease, { done: all - left, all }))) throw new Error(LEASE_LOST);
    });
  }

  private async writingOf({ id, overwrite, consent }: ClaimedImport): Promise<queries.Writing> {
    const [field] = await listFields(this.transactions.reader);
    if (!consent || !field) throw new Error('an import without consent or fields');
    return {
      importId: id,
      overwrite,
      consentedAt: consent.givenAt,
      consentVersion: OFFICE_CONSENT,
      kbliVersion: field.version,
    };
  }

  private async writeChunk(
    em: EntityManager,
    ring: Ring,
    found: ClaimedImport,
    writing: queries.Writing,
    { lease, all, limit }: { lease: string; all: number; limit: number },
  ): Promise<number> {
    await queries.lockWriting(em);
    // The angkatan before the people, as everybody takes them.
    const free = found.batchId ? await holdSeats(em, found.batchId) : undefined;
    const numbers = await queries.takeRows(em, found.id, limit);
    if (numbers.length === 0) return 0;
    const chunk = { ...writing, numbers };
    const accounts = await queries.insertAccounts(em, chunk);
    const people = await queries.insertPeople(em, chunk);
    await queries.dropEmptyAccounts(em, accounts);
    await queries.keepBefore(em, chunk);
    const changed = [
      ...(await queries.updatePeople(em, chunk)),
      ...(await insertBusinesses(em, chunk)),
      ...(await updateBusinesses(em, chunk)),
    ];
    await queries.noteOutcomes(em, chunk, people, changed);
    if (found.batchId && free !== undefined)
      await this.seat(em, ring, { importId: found.id, batchId: found.batchId, numbers, free });
    const left = await queries.countOpen(em, found.id);
    if (!(await noteProgress(em, found.id, lease, { done: all - left, all }))) throw new Error(LEASE_LOST);
    return numbers.length;
  }

  private async seat(em: EntityManager, ring: Ring, wish: Parameters<typeof seat>[1]): Promise<void> {
    const { batchId } = wish;
    for (const { id: enrolmentId, accountId, state } of await seat(em, wish)) {
      if (state === 'active')
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'enrolment_accepted',
          occurrence: enrolmentId,
          batchId,
          enrolmentId,
        });
    }
    // Dated reminders of the whole angkatan at once: those that stand already stay as they are.
    await this.reminders.planForBatch(em, batchId);
  }

  private async finish({ id, confirmedBy, batchId }: ClaimedImport, lease: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const result = await queries.countOutcomes(em, id);
      if (!(await settle(em, id, lease, 'done', result))) throw new Error(LEASE_LOST);
      await this.audit.record(em, confirmedBy ? { accountId: confirmedBy } : null, {
        action: 'participants.imported',
        subjectType: 'participant_import',
        subjectId: id,
        details: { ...result, ...(batchId && { batchId }) },
      });
    });
  }
}
