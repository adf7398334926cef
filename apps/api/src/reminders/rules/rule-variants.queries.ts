import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { RuleKey } from './reminder-rules.queries.js';

/** Events that count from a date can have several times; more than nine are noise. */
export async function insertVariant(
  em: EntityManager,
  of: { event: ReminderEvent; batchId: string | undefined; by: string },
): Promise<number | undefined> {
  // Two who add at once get different numbers.
  await rows(
    em,
    `select from reminder_rules where event = $1 and batch_id is null and variant = 1 for update`,
    [of.event],
  );
  const added = await row<{ variant: number }>(
    em,
    `with model as (
       select rule.*, t.title, t.body, (select max(variant) + 1 from reminder_rules where event = $1) as next
       from reminder_rules rule join message_templates t on t.id = rule.template_id
       where rule.event = $1 and rule.variant = 1 and (rule.batch_id is null or rule.batch_id = $2)
       order by rule.batch_id nulls last limit 1
     ), written as (
       insert into message_templates (event, title, body, updated_by) select event, title, body, $3 from model
       where next <= 9 and anchor not in ('event', 'last_activity') returning id)
     insert into reminder_rules (event, batch_id, variant, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, active, template_id)
     select event, $2, next, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, false, written.id
     from model, written returning variant`,
    [of.event, of.batchId ?? null, of.by],
  );
  return added?.variant;
}

/** With a rule of all go the angkatan's own ones of the same time. @returns whether there was one */
export async function deleteRule(em: EntityManager, { event, batchId, variant }: RuleKey): Promise<boolean> {
  const dropped = await rows<{ templateId: string }>(
    em,
    `delete from reminder_rules
     where event = $1 and variant = $3 and (batch_id = $2 or ($2::uuid is null and variant > 1))
     returning template_id as "templateId"`,
    [event, batchId ?? null, variant],
  );
  await rows(em, 'delete from message_templates where id = any ($1)', [
    dropped.map(({ templateId }) => templateId),
  ]);
  return dropped.length > 0;
}

/** Whether everybody must get an event is one answer for all of its times. */
export async function shareMandatory(em: EntityManager, { event, batchId }: RuleKey): Promise<void> {
  await rows(
    em,
    `update reminder_rules other set mandatory = one.mandatory from reminder_rules one
     where other.event = $1 and other.batch_id is not distinct from $2 and other.variant > 1
       and one.event = $1 and one.variant = 1 and one.batch_id is not distinct from $2`,
    [event, batchId ?? null],
  );
}
