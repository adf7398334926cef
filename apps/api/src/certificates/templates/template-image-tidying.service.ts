import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { forgetRemoved } from './template-images.queries.js';

const AT_ONCE = 100;
const HOUR_MS = 60 * 60 * 1000;

/** Ends pictures of looks that were removed a day ago. Their bytes follow by the store's own sweep, once this is certain. */
@Injectable()
export class TemplateImageTidying {
  private next = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** Looks once an hour: it reads every version. Safe to run twice. @returns how many are gone */
  async tidy(now = Date.now()): Promise<number> {
    if (now < this.next) return 0;
    this.next = now + HOUR_MS;
    return this.transactions.run(async (em) => {
      const gone = await forgetRemoved(em, AT_ONCE);
      for (const { id, bytes } of gone)
        await this.audit.record(em, null, {
          action: 'certificate_template_image.erased',
          subjectType: 'certificate_template_image',
          subjectId: id,
          details: { bytes },
        });
      return gone.length;
    });
  }
}
