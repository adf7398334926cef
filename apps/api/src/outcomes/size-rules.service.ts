import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, wrongField } from '../http/problem.js';
import * as queries from './size-rules.queries.js';

const TAKEN = 'Sudah ada aturan mulai tanggal ini. Batalkan dulu, atau pilih tanggal lain.';

/** Micro, small and medium by law: data with days. An answer keeps the size that it had on its day. */
@Injectable()
export class SizeRulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/size-rules'>> {
    const em = this.transactions.reader;
    return { items: await queries.listSizeRules(em), bands: await queries.listSizedBands(em) };
  }

  /** @throws Problem invalid_input for a day that has begun or has a rule already */
  async add(actor: Actor, rule: queries.NewSizeRule): Promise<{ ok: true }> {
    await this.transactions
      .run(async (em) => {
        if (!(await queries.insertSizeRule(em, rule, actor.accountId)))
          throw wrongField('validFrom', 'Pilih besok atau sesudahnya. Jawaban hari ini sudah dihitung.');
        const { validFrom, ...after } = rule;
        await this.audit.record(em, actor, {
          action: 'size_rule.added',
          subjectType: 'size_rule',
          subjectId: validFrom,
          after: { validFrom, ...after },
        });
      })
      .catch((error: unknown) => {
        if (violates(error, 'business_size_rules_pkey')) throw wrongField('validFrom', TAKEN);
        throw error;
      });
    return { ok: true };
  }

  /** @throws Problem not_found, also for one that has begun */
  async remove(actor: Actor, validFrom: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const before = orNotFound(await queries.removeSizeRule(em, validFrom));
      await this.audit.record(em, actor, {
        action: 'size_rule.removed',
        subjectType: 'size_rule',
        subjectId: validFrom,
        before: { validFrom, ...before },
      });
    });
    return { ok: true };
  }
}
