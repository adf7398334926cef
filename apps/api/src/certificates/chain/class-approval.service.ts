import { Injectable } from '@nestjs/common';
import type { CertificationState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import type { Registered } from '../register/certificate-register.queries.js';
import { CertificateRegister } from '../register/certificate-register.service.js';
import { classRecipients } from '../register/class-recipients.js';
import * as queries from './certification.queries.js';
import { ClassSteps, type Authority } from './class-steps.service.js';
import { judgeTiming } from './class-timing.js';
import { hasReached } from './duties.policy.js';
import { refuseUnprintable } from './printable-names.js';

/** The officers' steps: checked, approved (numbers and contents in one transaction: I3, I4), signed. */
@Injectable()
export class ClassApprovalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: ClassSteps,
    private readonly register: CertificateRegister,
    private readonly audit: AuditService,
  ) {}

  /**
   * Somebody else than the submitter has looked at everything. A second tap changes nothing.
   * @throws Problem same_officer, state_conflict unless handed in, not_found
   */
  async verify(actor: Actor, batchId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const authority = await this.steps.authority(em, actor, 'verify', batchId);
      if (!(await step(em, batchId, 'submitted', 'verified'))) return;
      await this.steps.write(em, authority, batchId, {
        step: 'verify',
        action: 'class.verified',
        before: { certification: 'submitted' },
        after: { certification: 'verified' },
      });
    });
  }

  /**
   * Gives numbers and freezes contents. A second tap finds the class approved, and gives no further numbers.
   * @param early confirmed: the class is not over
   * @throws Problem same_officer, state_conflict unless verified, class_not_ready without a signatory or before its first
   * day, name_unprintable, invalid_input at `early`, not_found
   */
  async approve(actor: Actor, batchId: string, early: boolean): Promise<void> {
    await this.transactions.run(async (em) => {
      const authority = await this.steps.authority(em, actor, 'approve', batchId);
      if (!(await step(em, batchId, 'verified', 'approved'))) return;
      await this.decide(em, authority, batchId, early);
    });
  }

  private async decide(
    em: EntityManager,
    authority: Authority,
    batchId: string,
    early: boolean,
  ): Promise<void> {
    const by = authority.actor.accountId;
    // Before the decision: it is here that the database refuses whoever handed the class in.
    await this.steps.mark(em, authority, batchId, 'approve');
    const timing = await judgeTiming(em, batchId, early);
    if (!(await queries.decideSubmission(em, batchId, { by, as: 'approved', reason: null })))
      throw new Problem('state_conflict');
    refuseUnprintable(
      (await classRecipients(em, batchId)).flatMap(({ holders }) => holders),
      'Minta pemiliknya menulis ulang di menu Profil, lalu setujui lagi. Atau kembalikan ke panitia.',
    );
    const entered = await this.register.enterClass(em, batchId);
    await this.recordAll(em, authority, batchId, { entered, timing });
  }

  /**
   * Orders the files: from now on the worker makes and seals them. A second tap changes nothing.
   * @throws Problem state_conflict unless approved, not_found
   */
  async sign(actor: Actor, batchId: string): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      const authority = await this.steps.authority(em, actor, 'sign', batchId);
      if (!(await step(em, batchId, 'approved', 'signed'))) return;
      const ids = await queries.findPending(em, batchId);
      await this.steps.write(em, authority, batchId, {
        step: 'sign',
        action: 'class.signed',
        details: { certificates: ids.length },
        before: { certification: 'approved' },
        after: { certification: 'signed' },
      });
      for (const certificateId of ids) ring('render-certificate', { certificateId });
    });
  }

  private async recordAll(
    em: EntityManager,
    authority: Authority,
    batchId: string,
    { entered, timing }: { entered: Registered[]; timing: { early?: true } },
  ): Promise<void> {
    const { actor } = authority;
    await this.steps.note(em, authority, batchId, {
      action: 'class.approved',
      details: {
        certificates: entered.length,
        first: entered[0]?.number,
        last: entered.at(-1)?.number,
        ...timing,
      },
      before: { certification: 'verified' },
      after: { certification: 'approved' },
    });
    for (const { id, number } of entered) {
      await this.audit.record(em, actor, {
        action: 'certificate.approved',
        subjectType: 'certificate',
        subjectId: id,
        details: { number },
      });
    }
  }
}

/** @returns false when it was done before. @throws Problem state_conflict when it is not its turn, not_found */
async function step(
  em: EntityManager,
  batchId: string,
  from: CertificationState,
  to: CertificationState,
): Promise<boolean> {
  if (await queries.moveOn(em, batchId, from, to)) return true;
  const now = orNotFound(await queries.findCertification(em, batchId));
  if (hasReached(now.certification, to)) return false;
  throw new Problem('state_conflict', { detail: NOT_ITS_TURN[to] });
}

const NOT_ITS_TURN: Partial<Record<CertificationState, string>> = {
  verified: 'Angkatan ini sedang tidak menunggu pemeriksaan.',
  approved: 'Angkatan ini sedang tidak menunggu persetujuan.',
  signed: 'Angkatan ini sedang tidak menunggu tanda tangan.',
};
