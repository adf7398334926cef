import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { wrongField } from '../../http/problem.js';
import * as queries from './retention.queries.js';

/** Today in WIB, YYYY-MM-DD. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** How long what is kept (UU 27/2022 art. 16 (2) g): rules with dates, none ever lost. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list() {
    return { items: await queries.listRules(this.transactions.reader) };
  }

  /** @throws Problem invalid_input for a day that has passed and for a rule nobody knows */
  async set(actor: Actor, rule: { code: string; validFrom: string; days: number; basis: string }) {
    if (rule.validFrom < today()) throw wrongField('validFrom', 'Pilih hari ini atau sesudahnya.');
    await this.transactions.run(async (em) => {
      if (!(await queries.setRule(em, rule))) throw wrongField('code', 'Aturan ini tidak dikenal.');
      const { code, validFrom, days } = rule;
      await this.audit.record(em, actor, {
        action: 'retention.set',
        subjectType: 'retention',
        subjectId: code,
        details: { validFrom, days },
      });
    });
    return this.list();
  }
}
