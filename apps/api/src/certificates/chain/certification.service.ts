import { Injectable } from '@nestjs/common';
import type { CertificationPreview } from '@sinau/contracts/certification.contract.js';
import type { EntityManager } from 'typeorm';
import { differences } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { classRecipients } from '../register/class-recipients.js';
import { CertificationPreviewer } from './certification-preview.service.js';
import * as queries from './certification.queries.js';
import { ClassSteps, type Authority } from './class-steps.service.js';
import { judgeTiming } from './class-timing.js';
import { refuseUnprintable } from './printable-names.js';

/** A class is looked at, handed in by panitia, and sent back by dinas. What follows is class-approval.service.ts. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: ClassSteps,
    private readonly reminders: ReminderPlanner,
    private readonly previewer: CertificationPreviewer,
  ) {}

  preview(actor: Actor, batchId: string): Promise<CertificationPreview> {
    return this.previewer.preview(actor, batchId);
  }

  /**
   * Closes the class, marks who did not pass as failed and hands it in. The same person's second tap changes nothing.
   * @param early confirmed: the class is not over
   * @throws Problem class_not_ready, nobody_passed, name_unprintable, invalid_input at `early`, state_conflict, not_found
   */
  async submit(actor: Actor, batchId: string, early: boolean): Promise<CertificationPreview> {
    await this.transactions.run(async (em) => {
      const authority = await this.steps.authority(em, actor, 'submit', batchId);
      const before = await queries.markSubmitted(em, batchId);
      if (before) {
        const timing = await judgeTiming(em, batchId, early);
        await this.handIn(em, authority, batchId, { before, timing });
      } else await refuseSubmission(em, actor, batchId);
    });
    return this.previewer.preview(actor, batchId);
  }

  private async handIn(
    em: EntityManager,
    authority: Authority,
    batchId: string,
    { before, timing }: { before: queries.ClassState; timing: { early?: true } },
  ): Promise<void> {
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
    refuseUnprintable(
      (await classRecipients(em, batchId)).flatMap(({ holders }) => holders),
      'Minta pemiliknya menulis ulang di menu Profil dengan huruf Latin, lalu ajukan lagi.',
    );
    await queries.insertSubmission(em, batchId, authority.actor.accountId);
    await this.reminders.planForBatch(em, batchId);
    await this.steps.note(em, authority, batchId, {
      action: 'class.submitted',
      details: { passed, failed, ...timing },
      ...differences({ ...before }, { certification: 'submitted', state: 'closed' }),
    });
  }

  /**
   * Sends a class back: it runs again, and who was marked as failed learns on.
   * @throws Problem state_conflict unless the class is handed in or verified, not_found
   */
  async sendBack(actor: Actor, batchId: string, reason: string): Promise<CertificationPreview> {
    await this.transactions.run(async (em) => {
      const authority = await this.steps.authority(em, actor, 'return', batchId);
      const before = await queries.markReturned(em, batchId);
      if (!before) {
        orNotFound(await queries.findCertification(em, batchId));
        throw new Problem('state_conflict', { detail: 'Angkatan ini sedang tidak menunggu persetujuan.' });
      }
      await queries.decideSubmission(em, batchId, { by: actor.accountId, as: 'returned', reason });
      const revived = await queries.reviveTheFailed(em, batchId);
      await this.reminders.planForBatch(em, batchId);
      await this.steps.write(em, authority, batchId, {
        step: 'return',
        action: 'class.returned',
        details: { revived },
        ...differences({ ...before }, { certification: 'returned', state: 'running' }),
      });
    });
    return this.previewer.preview(actor, batchId);
  }
}

/** Why nothing was handed in; returns when the same person has already done it. */
async function refuseSubmission(em: EntityManager, actor: Actor, batchId: string): Promise<void> {
  const now = orNotFound(await queries.findCertification(em, batchId));
  if (now.certification === 'submitted' && now.submittedById === actor.accountId) return;
  if (now.certification !== 'none' && now.certification !== 'returned') throw new Problem('state_conflict');
  throw new Problem('class_not_ready', { detail: 'Angkatan harus sedang berjalan atau sudah ditutup.' });
}
