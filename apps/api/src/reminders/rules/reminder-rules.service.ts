import { Injectable } from '@nestjs/common';
import type { ReminderRule } from '@sinau/contracts/reminder-rules.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';
import * as queries from './reminder-rules.queries.js';
import { shareMandatory } from './rule-variants.queries.js';
import { faultsOf } from './template.js';
import { variablesOf } from './template-variables.js';
import { whenFault } from './rule-when.js';

type Change = RouteInput<'PUT /manage/reminder-rules/:event'>['body'];

export const withVariables = (rule: queries.StoredRule): ReminderRule => ({
  ...rule,
  variables: variablesOf(rule.event),
});

/** When people are reminded of what, in which words: for all angkatan, and differently for one. */
@Injectable()
export class ReminderRulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly planner: ReminderPlanner,
  ) {}

  /** @throws Problem not_found for an angkatan that does not exist */
  async list(batchId: string | undefined): Promise<RouteOutput<'GET /manage/reminder-rules'>> {
    const em = this.transactions.reader;
    const batchLabel = batchId ? orNotFound(await queries.findBatchLabel(em, batchId)) : null;
    const items = await queries.listRules(em, { batchId });
    return { items: items.map(withVariables), batchLabel };
  }

  /** @throws Problem not_found, invalid_input with a sentence for the field, edit_conflict */
  async save(actor: Actor, key: queries.RuleKey, { revision, ...input }: Change): Promise<ReminderRule> {
    const { event, batchId } = key;
    return this.transactions.run(async (em) => {
      const before = await this.find(em, key);
      const errors = [...faultsOf(event, input), ...whenFault(before.anchor, input)];
      if (errors.length) throw new Problem('invalid_input', { errors });
      const by = actor.accountId;
      const saved =
        batchId && !before.own
          ? await queries.insertOwnRule(em, { ...key, batchId, by }, input)
          : await queries.updateRule(em, { ...key, revision, by }, input);
      if (!saved) throw new Problem('edit_conflict');
      await shareMandatory(em, key);
      await this.planner.planForRule(em, event, batchId);
      await this.audit.record(em, actor, {
        action: 'reminder_rule.changed',
        subjectType: batchId ? 'batch' : 'reminder_rule',
        subjectId: batchId ?? event,
        details: { event, variant: key.variant },
      });
      return withVariables(await this.find(em, key));
    });
  }

  private async find(em: EntityManager, key: queries.RuleKey) {
    if (key.batchId) orNotFound(await queries.findBatchLabel(em, key.batchId));
    const [rule] = await queries.listRules(em, key);
    return orNotFound(rule);
  }
}
