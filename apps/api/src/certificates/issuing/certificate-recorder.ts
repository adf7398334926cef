import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { CertificatePublisher } from '../chain/certificate-publisher.service.js';
import * as queries from './certificate-issuing.queries.js';
import { forgetFile } from './unfinished-files.queries.js';

/** Writes down that a certificate's file is there: its hash and the audit row, and that it is out when its class is, in one transaction. */
@Injectable()
export class CertificateRecorder {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly publisher: CertificatePublisher,
  ) {}

  /** Does nothing when it was written down already. */
  async record(certificateId: string, file: queries.SealedFile): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.markSealed(em, certificateId, file))) return;
      await forgetFile(em, file.storageKey);
      await this.audit.record(em, null, {
        action: 'certificate.sealed',
        subjectType: 'certificate',
        subjectId: certificateId,
        details: { sha256: file.sha256, bytes: file.bytes },
      });
      await this.publisher.issueIfPublished(em, ring, certificateId);
    });
  }
}
