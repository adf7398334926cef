import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import * as queries from './certificate-issuing.queries.js';

/** Writes down that a certificate is issued: its hash, the audit row and the holder's message in one transaction. */
@Injectable()
export class CertificateRecorder {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** Does nothing when it was written down already. */
  async record(certificateId: string, file: queries.IssuedFile): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      const issued = await queries.markIssued(em, certificateId, file);
      if (!issued) return;
      await this.audit.record(em, null, {
        action: 'certificate.issued',
        subjectType: 'certificate',
        subjectId: certificateId,
        details: { sha256: file.sha256, bytes: file.bytes },
      });
      await this.reminders.tellNow(em, ring, {
        ...issued,
        event: 'certificate_ready',
        occurrence: certificateId,
        facts: { certificateId },
      });
    });
  }
}
