import { Injectable } from '@nestjs/common';
import type { CertificationPreview } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { CertificationPreviewer } from './certification-preview.service.js';
import * as queries from './certification.queries.js';

/** A class is looked at, handed in by panitia, and sent back by dinas. Approving is class-approval.service.ts. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly previewer: CertificationPreviewer,
  ) {}

  preview(actor: Actor, batchId: string): Promise<CertificationPreview> {
    return this.previewer.preview(actor, batchId);
  }

  /**
   * Closes the class, marks who did not pass as failed and hands it in. The same person's second tap changes nothing.
   * @throws Problem class_not_ready, nobody_passed, state_conflict, not_found
   */
  async submit(actor: Actor, batchId: string): Promise<CertificationPreview> {
    await this.transactions.run(async (em) => {
      if (await queries.markSubmitted(em, batchId)) await this.handIn(em, actor, batchId);
      else await refuseSubmission(em, actor, batchId);
    });
    return this.previewer.preview(actor, batchId);
  }

  private async handIn(em: EntityManager, actor: Actor, batchId: string): Promise<void> {
    // First nobody can complete any more, then it is counted: a grade given this very moment is on one side only.
    const failed = await queries.failTheRest(em, batchId);
    const ungraded = await queries.countUngraded(em, batchId);
    if (ungraded > 0) {
      throw new Problem('class_not_ready', {
        detail: `Masih ada ${ungraded} tugas akhir yang belum dinilai.`,
      });
    }
    const passed = await queries.countPassed(em, batchId);
    if (passed === 0) throw new Problem('nobody_passed');
    await queries.insertSubmission(em, batchId, actor.accountId);
    await this.reminders.planForBatch(em, batchId);
    await this.recordOf(em, actor, batchId, 'class.submitted', { passed, failed });
  }

  /**
   * Sends a class back: it runs again, and who was marked as failed learns on.
   * @throws Problem state_conflict unless the class is handed in, not_found
   */
  async sendBack(actor: Actor, batchId: string, reason: string): Promise<CertificationPreview> {
    await this.transactions.run(async (em) => {
      if (!(await queries.markReturned(em, batchId))) {
        orNotFound(await queries.findCertification(em, batchId));
        throw new Problem('state_conflict', { detail: 'Angkatan ini sedang tidak menunggu persetujuan.' });
      }
      await queries.decideSubmission(em, batchId, { by: actor.accountId, as: 'returned', reason });
      const revived = await queries.reviveTheFailed(em, batchId);
      await this.reminders.planForBatch(em, batchId);
      await this.recordOf(em, actor, batchId, 'class.returned', { revived });
    });
    return this.previewer.preview(actor, batchId);
  }

  private async recordOf(
    em: EntityManager,
    actor: Actor,
    batchId: string,
    action: string,
    details: Record<string, number>,
  ) {
    await this.audit.record(em, actor, { action, subjectType: 'batch', subjectId: batchId, details });
  }
}

/** Why nothing was handed in; returns when the same person has already done it. */
async function refuseSubmission(em: EntityManager, actor: Actor, batchId: string): Promise<void> {
  const now = orNotFound(await queries.findCertification(em, batchId));
  if (now.certification === 'submitted' && now.submittedById === actor.accountId) return;
  if (now.certification === 'submitted' || now.certification === 'approved')
    throw new Problem('state_conflict');
  throw new Problem('class_not_ready', { detail: 'Angkatan harus sedang berjalan atau sudah ditutup.' });
}
