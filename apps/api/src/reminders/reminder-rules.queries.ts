import type { ReminderRule, ReminderRuleInput } from '@sinau/contracts/reminder-rules.contract.js';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Template } from './template.js';

export type StoredRule = Omit<ReminderRule, 'variables'>;

/** The rules that count for an angkatan, or those of all; one event or every one. */
export async function listRules(
  em: EntityManager,
  of: { batchId: string | null; event?: ReminderEvent },
): Promise<StoredRule[]> {
  return rows<StoredRule>(
    em,
    `select distinct on (r.event) r.event, r.anchor, r.offset_days as "offsetDays", to_char(r.at_time, 'HH24:MI') as "atTime",
       r.offset_hours as "offsetHours", r.recipients, r.channels, r.mandatory, r.active, r.revision, t.title, t.body,
       r.batch_id is not null as own
     from reminder_rules r join message_templates t on t.id = r.template_id
     where (r.batch_id is null or r.batch_id = $1) and ($2::text is null or r.event = $2)
     order by r.event, r.batch_id nulls last`,
    [of.batchId, of.event ?? null],
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
  of: { event: ReminderEvent; batchId: string | null; revision: number; by: string },
  input: ReminderRuleInput,
): Promise<boolean> {
  const changed = await rows<{ id: string }>(
    em,
    `with changed as (
       update reminder_rules set offset_days = $4, at_time = $5::time, offset_hours = $6, recipients = $7, channels = $8,
         mandatory = $9, active = $10, revision = revision + 1
       where event = $1 and batch_id is not distinct from $2 and revision = $3
       returning template_id)
     update message_templates t set title = $11, body = $12, updated_at = now(), updated_by = $13
     from changed where t.id = changed.template_id
     returning t.id`,
    [of.event, of.batchId, of.revision, ...settingsOf(input), input.title, input.body, of.by],
  );
  return changed.length > 0;
}

/** An angkatan's own rule, with a text of its own. @returns false when it has one already */
export async function insertOwnRule(
  em: EntityManager,
  of: { event: ReminderEvent; batchId: string; by: string },
  input: ReminderRuleInput,
): Promise<boolean> {
  const template = await row<{ id: string }>(
    em,
    'insert into message_templates (event, title, body, updated_by) values ($1, $2, $3, $4) returning id',
    [of.event, input.title, input.body, of.by],
  );
  const added = await rows(
    em,
    `insert into reminder_rules (event, batch_id, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, active, template_id)
     select event, $2, anchor, $3, $4::time, $5, $6, $7, $8, $9, $10 from reminder_rules where event = $1 and batch_id is null
     on conflict on constraint reminder_rules_one_each do nothing
     returning id`,
    [of.event, of.batchId, ...settingsOf(input), template?.id],
  );
  return added.length > 0;
}

/** @returns false when the angkatan has no rule of its own */
export async function deleteOwnRule(em: EntityManager, event: string, batchId: string): Promise<boolean> {
  const dropped = await rows<{ templateId: string }>(
    em,
    `delete from reminder_rules where event = $1 and batch_id = $2 returning template_id as "templateId"`,
    [event, batchId],
  );
  await rows(em, 'delete from message_templates where id = any ($1)', [
    dropped.map(({ templateId }) => templateId),
  ]);
  return dropped.length > 0;
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
