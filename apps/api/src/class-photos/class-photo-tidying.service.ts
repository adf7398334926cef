import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { deleteOld } from './class-photos.queries.js';

const AT_ONCE = 100;

/** Ends class photos that were removed, and those that nothing needs any longer. Their bytes follow by the store's own sweep. */
@Injectable()
export class ClassPhotoTidying {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** Safe to run twice. @returns how many are gone */
  async tidy(): Promise<number> {
    return this.transactions.run(async (em) => {
      const gone = await deleteOld(em, AT_ONCE);
      for (const { batchId, photos, byRule } of gone)
        await this.audit.record(em, null, {
          action: 'class_photo.erased',
          subjectType: 'batch',
          subjectId: batchId,
          details: { photos, ...(byRule && { rule: 'foto_kelas' }) },
        });
      return gone.reduce((sum, { photos }) => sum + photos, 0);
    });
  }
}
