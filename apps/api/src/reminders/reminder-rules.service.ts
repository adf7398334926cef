import { Injectable } from '@nestjs/common';
import type { ReminderRule } from '@sinau/contracts/reminder-rules.contract.js';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import * as queries from './reminder-rules.queries.js';
import { faultsOf } from './template.js';
import { variablesOf } from './template-variables.js';
import { whenFault } from './rule-when.js';

type Change = RouteInput<'PUT /manage/reminder-rules/:event'>['body'];

const withVariables = (rule: queries.StoredRule): ReminderRule => ({
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
    const items = await queries.listRules(em, { batchId: batchId ?? null });
    return { items: items.map(withVariables), batchLabel };
  }

  /** @throws Problem not_found, invalid_input with a sentence for the field, edit_conflict */
  async save(
    actor: Actor,
    event: ReminderEvent,
    batchId: string | undefined,
    { revision, ...input }: Change,
  ): Promise<ReminderRule> {
    return this.transactions.run(async (em) => {
      const before = await this.find(em, event, batchId);
      const errors = [...faultsOf(event, input), ...whenFault(before.anchor, input)];
      if (errors.length) throw new Problem('invalid_input', { errors });
      const saved =
        batchId && !before.own
          ? await queries.insertOwnRule(em, { event, batchId, by: actor.accountId }, input)
          : await queries.updateRule(
              em,
              { event, batchId: batchId ?? null, revision, by: actor.accountId },
              input,
            );
      if (!saved) throw new Problem('edit_conflict');
      await this.planner.planForRule(em, event, batchId);
      await this.record(em, actor, 'reminder_rule.changed', { event, batchId });
      return withVariables(await this.find(em, event, batchId));
    });
  }

  /** @throws Problem not_found when the angkatan has no rule of its own */
  async drop(actor: Actor, event: ReminderEvent, batchId: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      if (!(await queries.deleteOwnRule(em, event, batchId))) throw notFound();
      await this.planner.planForRule(em, event, batchId);
      await this.record(em, actor, 'reminder_rule.dropped', { event, batchId });
    });
    return { ok: true };
  }

  private async find(em: EntityManager, event: ReminderEvent, batchId: string | undefined) {
    if (batchId) orNotFound(await queries.findBatchLabel(em, batchId));
    const [rule] = await queries.listRules(em, { event, batchId: batchId ?? null });
    return orNotFound(rule);
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    { event, batchId }: { event: string; batchId: string | undefined },
  ): Promise<void> {
    return this.audit.record(em, actor, {
      action,
      subjectType: batchId ? 'batch' : 'reminder_rule',
      subjectId: batchId ?? event,
      details: { event },
    });
  }
}
