import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions, type Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import * as queries from './certificate-publisher.queries.js';

const CLASSES_AT_ONCE = 20;

/**
 * Makes sealed certificates public, each once, and tells their holders. A certificate is published with its class, or as
 * soon as it is sealed when its class is published already: one that cannot be made holds up nobody.
 */
@Injectable()
export class CertificatePublisher {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /**
   * Classes whose time to call the publication back is over. Safe to run twice and in two processes.
   * @returns how many were published
   */
  async publishDue(): Promise<number> {
    const due = await queries.findDueClasses(this.transactions.reader, CLASSES_AT_ONCE);
    let published = 0;
    for (const batchId of due) {
      if (await this.transactions.run((em, ring) => this.publishClass(em, ring, batchId, null)))
        published += 1;
    }
    return published;
  }

  /** @returns false when its time has not come, or it was published or called back by somebody else */
  async publishClass(em: EntityManager, ring: Ring, batchId: string, actor: Actor | null): Promise<boolean> {
    if (!(await queries.markPublished(em, batchId))) return false;
    const issued = await queries.issueSealed(em, batchId);
    await this.audit.record(em, actor, {
      action: 'class.published',
      subjectType: 'batch',
      subjectId: batchId,
      details: { certificates: issued.length },
      before: { certification: 'signed' },
      after: { certification: 'published' },
    });
    for (const one of issued) await this.tell(em, ring, one);
    return true;
  }

  /** Called by whoever has just sealed the certificate, in the same transaction. */
  async issueIfPublished(em: EntityManager, ring: Ring, certificateId: string): Promise<void> {
    // Waits for a publication under way, or makes it wait: the certificate is seen by one of the two.
    if (!(await queries.holdPublished(em, certificateId))) return;
    const issued = await queries.issueOne(em, certificateId);
    if (issued) await this.tell(em, ring, issued);
  }

  private async tell(em: EntityManager, ring: Ring, issued: queries.Issued): Promise<void> {
    const { id, accountId, batchId, enrolmentId } = issued;
    await this.audit.record(em, null, {
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: id,
    });
    // One that stands in for another is told of by whoever replaced it.
    if (issued.replacesId !== null) return;
    await this.reminders.tellNow(em, ring, {
      accountId,
      batchId,
      ...(enrolmentId !== null && { enrolmentId }),
      event: 'certificate_ready',
      occurrence: id,
      facts: { certificateId: id },
    });
  }
}
