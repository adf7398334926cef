import type { ReminderRule, ReminderRuleInput } from '@sinau/contracts/reminder-rules.contract.js';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { Template } from './template.js';

export type StoredRule = Omit<ReminderRule, 'variables'>;

/** Which rule is meant. */
export interface RuleKey {
  readonly event: ReminderEvent;
  /** Undefined: the rule of all. */
  readonly batchId: string | undefined;
  readonly variant: number;
}

/** The rules that count for an angkatan, or those of all; one event or every one. */
export async function listRules(
  em: EntityManager,
  of: { batchId: string | undefined; event?: ReminderEvent; variant?: number },
): Promise<StoredRule[]> {
  return rows<StoredRule>(
    em,
    `select distinct on (r.event, r.variant) r.event, r.variant, r.anchor, r.offset_days as "offsetDays", to_char(r.at_time, 'HH24:MI') as "atTime",
       r.offset_hours as "offsetHours", r.recipients, r.channels, r.mandatory, r.active, r.revision, t.title, t.body,
       r.batch_id is not null as own, r.batch_id is not null or ($1::uuid is null and r.variant > 1) as droppable
     from reminder_rules r join message_templates t on t.id = r.template_id
     where (r.batch_id is null or r.batch_id = $1) and ($2::text is null or r.event = $2)
       and ($3::integer is null or r.variant = $3)
     order by r.event, r.variant, r.batch_id nulls last`,
    [of.batchId ?? null, of.event ?? null, of.variant ?? null],
  );
}

export async function findBatchLabel(em: EntityManager, batchId: string): Promise<string | undefined> {
  const found = await row<{ label: string }>(
    em,
    'select batch_label(number, year) as label from batches where id = $1',
    [batchId],
  );
  return found?.label;
}

const settingsOf = (input: ReminderRuleInput) => [
  input.offsetDays,
  input.atTime,
  input.offsetHours,
  input.recipients,
  input.channels,
  input.mandatory,
  input.active,
];

/** @returns false when somebody else has changed it since `revision` */
export async function updateRule(
  em: EntityManager,
  of: RuleKey & { revision: number; by: string },
  input: ReminderRuleInput,
): Promise<boolean> {
  const changed = await rows<{ id: string }>(
    em,
    `with changed as (
       update reminder_rules set offset_days = $4, at_time = $5::time, offset_hours = $6, recipients = $7, channels = $8,
         mandatory = $9, active = $10, revision = revision + 1
       where event = $1 and batch_id is not distinct from $2 and revision = $3 and variant = $14
       returning template_id)
     update message_templates t set title = $11, body = $12, updated_at = now(), updated_by = $13
     from changed where t.id = changed.template_id
     returning t.id`,
    [
      of.event,
      of.batchId ?? null,
      of.revision,
      ...settingsOf(input),
      input.title,
      input.body,
      of.by,
      of.variant,
    ],
  );
  return changed.length > 0;
}

/** An angkatan's own rule, with a text of its own. @returns false when it has one already */
export async function insertOwnRule(
  em: EntityManager,
  of: RuleKey & { batchId: string; by: string },
  input: ReminderRuleInput,
): Promise<boolean> {
  const template = await row<{ id: string }>(
    em,
    'insert into message_templates (event, title, body, updated_by) values ($1, $2, $3, $4) returning id',
    [of.event, input.title, input.body, of.by],
  );
  const added = await rows(
    em,
    `insert into reminder_rules (event, batch_id, variant, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, active, template_id)
     select event, $2, variant, anchor, $3, $4::time, $5, $6, $7, $8, $9, $10
     from reminder_rules where event = $1 and batch_id is null and variant = $11
     on conflict on constraint reminder_rules_one_each do nothing
     returning id`,
    [of.event, of.batchId, ...settingsOf(input), template?.id, of.variant],
  );
  return added.length > 0;
}

/** A message that was planned, sent and read at once: it is only a test. */
export async function insertTestMessage(
  em: EntityManager,
  of: { accountId: string; event: ReminderEvent; link: string },
  text: Template,
): Promise<void> {
  await rows(
    em,
    `with test as (
       insert into reminders (account_id, event, occurrence, channel, due_at, state, sent_at)
       values ($1, $2, 'uji/' || uuidv7(), 'inbox', now(), 'sent', now()) returning id)
     insert into inbox_messages (account_id, reminder_id, title, body, link) select $1, test.id, $3, $4, $5 from test`,
    [of.accountId, of.event, text.title, text.body, of.link],
  );
}
