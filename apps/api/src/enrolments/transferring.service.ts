import { Injectable } from '@nestjs/common';
import type { TransferPreview } from '@sinau/contracts/enrolments.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import * as carrying from './carrying.queries.js';
import { CompletionService } from './completion.service.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { withdrawableStates } from './enrolment.state.js';
import * as queries from './transferring.queries.js';
import { transferWords } from './transfer-words.js';

interface Transfer {
  readonly enrolmentId: string;
  readonly batchId: string;
  readonly waitIfFull: boolean;
}

/** From one angkatan of a course to another: a seat there first, then the one here is given up, or nothing happens. */
@Injectable()
export class TransferringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolling: EnrollingService,
    private readonly enrolments: EnrolmentsService,
    private readonly completion: CompletionService,
  ) {}

  /**
   * The same tap twice gives the same answer.
   * @returns id of the enrolment there
   * @throws Problem not_found, state_conflict, batch_not_open, needs_application; batch_full unless they would rather wait
   */
  async transfer(actor: Actor, transfer: Transfer): Promise<string> {
    return this.transactions.run((em, ring) => this.transferIn(em, ring, actor, transfer));
  }

  private async transferIn(em: EntityManager, ring: Ring, actor: Actor, transfer: Transfer): Promise<string> {
    const { enrolmentId, batchId } = transfer;
    const { accountId } = actor;
    const found = await queries.findMove(em, { enrolmentId, accountId, batchId });
    const { fromBatchId } = orNotFound(found);
    await queries.lockBatches(em, [fromBatchId, batchId]);
    // Nobody takes or frees a seat in either of them from here on.
    const move = orNotFound(await queries.findMove(em, { enrolmentId, accountId, batchId }));
    if (move.thereId && move.state === 'withdrawn') return move.thereId;
    refuse(move, transfer);
    const applicant = { batchId, accountId, businessId: move.businessId };
    const there = await this.enrolling.enterHeld(em, ring, applicant);
    const before = await this.enrolments.leaveHeld(em, ring, actor, {
      enrolmentId,
      batchId: fromBatchId,
      states: withdrawableStates(move.fromState),
    });
    if (!before) throw new Problem('state_conflict');
    await this.carry(em, ring, { enrolmentId, there, batchId });
    return there;
  }

  /** Where both teach the same version, all that was done comes along; elsewhere the lessons are others (I7). */
  private async carry(
    em: EntityManager,
    ring: Ring,
    { enrolmentId, there, batchId }: { enrolmentId: string; there: string; batchId: string },
  ): Promise<void> {
    const has = orNotFound(await carrying.findBelongings(em, enrolmentId, batchId));
    await carrying.markMoved(em, enrolmentId, there);
    if (!has.sameVersion) return;
    await carrying.carryProgress(em, enrolmentId, there);
    await carrying.moveWork(em, enrolmentId, there);
    await this.completion.refresh(em, ring, there);
  }

  /** @throws Problem not_found */
  async preview(actor: Actor, enrolmentId: string, batchId: string): Promise<TransferPreview> {
    const em = this.transactions.reader;
    orNotFound(await queries.findMove(em, { enrolmentId, accountId: actor.accountId, batchId }));
    return transferWords(orNotFound(await carrying.findBelongings(em, enrolmentId, batchId)));
  }
}

function refuse(move: queries.Move, { waitIfFull }: Transfer): void {
  if (move.thereId) {
    if (move.thereState === 'completed') throw new Problem('already_finished');
    throw new Problem('state_conflict', { detail: 'Anda sudah terdaftar di angkatan tujuan.' });
  }
  if (!withdrawableStates(move.fromState).includes(move.state)) throw new Problem('state_conflict');
  if (!move.open) throw new Problem('batch_not_open');
  if (move.selects) throw new Problem('needs_application');
  if (move.full && !waitIfFull)
    throw new Problem('batch_full', {
      detail: `Bila pindah, Anda menunggu di urutan ke-${move.waiting + 1}, dan kursi di sini dilepas.`,
    });
}
