import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { wrongField } from '../../http/problem.js';
import { retentionBounds } from './retention-bounds.js';
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
    const rules = await queries.listRules(this.transactions.reader);
    return { items: rules.map((rule) => ({ ...rule, ...retentionBounds(rule.code) })) };
  }

  /** @throws Problem invalid_input for a day that has passed, a time out of bounds, and a rule nobody knows */
  async set(actor: Actor, rule: { code: string; validFrom: string; days: number; basis: string }) {
    if (rule.validFrom < today()) throw wrongField('validFrom', 'Pilih hari ini atau sesudahnya.');
    const { min, max } = retentionBounds(rule.code);
    if (rule.days < min) throw wrongField('days', `Paling sedikit ${min.toLocaleString('id-ID')} hari.`);
    if (rule.days > max) throw wrongField('days', `Paling banyak ${max.toLocaleString('id-ID')} hari.`);
    await this.transactions.run(async (em) => {
      const { code, validFrom, days, basis } = rule;
      const before = await queries.findRule(em, code, validFrom);
      if (!before || !(await queries.setRule(em, rule)))
        throw wrongField('code', 'Aturan ini tidak dikenal.');
      await this.audit.record(em, actor, {
        action: 'retention.set',
        subjectType: 'retention',
        subjectId: code,
        before: { ...before },
        after: { validFrom, days, basis },
      });
    });
    return this.list();
  }
}
