import { Injectable } from '@nestjs/common';
import type { CertificationPreview } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions, type Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import type { Registered } from '../register/certificate-register.queries.js';
import { CertificateRegister } from '../register/certificate-register.service.js';
import { CertificationPreviewer } from './certification-preview.service.js';
import * as queries from './certification.queries.js';

/** The deed that makes certificates: numbers, payloads, audit and the class's state in one transaction (I3, I4). */
@Injectable()
export class ClassApprovalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly register: CertificateRegister,
    private readonly previewer: CertificationPreviewer,
  ) {}

  /**
   * A second tap finds the class approved and gives the same answer, with no further numbers.
   * @throws Problem same_officer, state_conflict unless handed in, class_not_ready without a signatory, not_found
   */
  async approve(actor: Actor, batchId: string): Promise<CertificationPreview> {
    await this.transactions.run(async (em, ring) => {
      if (await queries.markApproved(em, batchId)) {
        await this.decide(em, actor, batchId);
        const entered = await this.register.enterClass(em, batchId);
        await this.recordAll(em, actor, batchId, entered);
        ringFor(ring, entered);
        return;
      }
      const now = orNotFound(await queries.findCertification(em, batchId));
      if (now.certification !== 'approved') {
        throw new Problem('state_conflict', { detail: 'Angkatan ini sedang tidak menunggu persetujuan.' });
      }
    });
    return this.previewer.preview(actor, batchId);
  }

  /** Two people see every class: the database refuses the same one too. */
  private async decide(em: EntityManager, actor: Actor, batchId: string): Promise<void> {
    try {
      const decided = await queries.decideSubmission(em, batchId, {
        by: actor.accountId,
        as: 'approved',
        reason: null,
      });
      if (!decided) throw new Problem('state_conflict');
    } catch (error) {
      if (violates(error, 'class_submissions_two_people')) throw new Problem('same_officer');
      throw error;
    }
  }

  private async recordAll(
    em: EntityManager,
    actor: Actor,
    batchId: string,
    entered: Registered[],
  ): Promise<void> {
    await this.audit.record(em, actor, {
      action: 'class.approved',
      subjectType: 'batch',
      subjectId: batchId,
      details: { certificates: entered.length, first: entered[0]?.number, last: entered.at(-1)?.number },
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

function ringFor(ring: Ring, entered: Registered[]): void {
  for (const { id } of entered) ring('render-certificate', { certificateId: id });
}
