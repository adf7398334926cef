import { Injectable } from '@nestjs/common';
import type { ReminderRule } from '@sinau/contracts/reminder-rules.contract.js';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, notFound, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';
import { findBatchLabel, listRules, type RuleKey } from './reminder-rules.queries.js';
import { withVariables } from './reminder-rules.service.js';
import * as queries from './rule-variants.queries.js';

/** Several times for one event: 7, 3 and 1 days before, each with words of its own. */
@Injectable()
export class RuleVariantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly planner: ReminderPlanner,
  ) {}

  /** @throws Problem not_found, state_conflict for events without a date or with nine times */
  async add(actor: Actor, event: ReminderEvent, batchId: string | undefined): Promise<ReminderRule> {
    return this.transactions.run(async (em) => {
      if (batchId) orNotFound(await findBatchLabel(em, batchId));
      const variant = await queries.insertVariant(em, { event, batchId, by: actor.accountId });
      if (!variant)
        throw new Problem('state_conflict', {
          detail: 'Waktu tambahan hanya untuk pengingat bertanggal, paling banyak sembilan.',
        });
      await this.audit.record(em, actor, {
        action: 'reminder_rule.added',
        subjectType: batchId ? 'batch' : 'reminder_rule',
        subjectId: batchId ?? event,
        details: { event, variant },
      });
      const [rule] = await listRules(em, { event, batchId, variant });
      return withVariables(orNotFound(rule));
    });
  }

  /** @throws Problem not_found when there is no such rule, or it is the one that every event has */
  async drop(actor: Actor, key: RuleKey): Promise<{ ok: true }> {
    const { event, batchId, variant } = key;
    await this.transactions.run(async (em) => {
      if (!(await queries.deleteRule(em, key))) throw notFound();
      await this.planner.planForRule(em, event, batchId);
      await this.audit.record(em, actor, {
        action: 'reminder_rule.dropped',
        subjectType: batchId ? 'batch' : 'reminder_rule',
        subjectId: batchId ?? event,
        details: { event, variant },
      });
    });
    return { ok: true };
  }
}
