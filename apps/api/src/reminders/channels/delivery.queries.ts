import type { ReminderState } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';
import type { OutsideChannel } from './channel.js';
import type { Recipient } from './channel-order.js';

const ADDRESS_HASH = (channel: string) =>
  `sha256(convert_to(case ${channel} when 'email' then lower(coalesce(p.email, a.email)) else a.phone end, 'UTF8'))`;

interface Found extends Omit<Recipient, 'siblings'> {
  readonly siblings: Record<OutsideChannel, ReminderState> | null;
}

/** Who a reminder is for, and what became of the same message over other channels. */
export async function readRecipient(em: EntityManager, reminderId: string): Promise<Recipient | undefined> {
  const found = await row<Found>(
    em,
    `select a.phone, coalesce(p.email, a.email) as email, case when has_push_device(a.id) then a.id end as "pushAccount",
       coalesce(cp.fallback_order, '{push,whatsapp,sms,email}') as "order",
       coalesce(cp.turned_off, '{}') as "turnedOff", reminder_is_mandatory(r.event, r.batch_id) as mandatory,
       array(select b.channel from channel_blocks b
         where b.account_id = a.id and b.address_hash = ${ADDRESS_HASH('b.channel')}) as blocked,
       (select jsonb_object_agg(s.channel, s.state) from reminders s
         where s.account_id = r.account_id and s.event = r.event and s.occurrence = r.occurrence
           and s.channel not in ('inbox', r.channel)) as siblings
     from reminders r
     join accounts a on a.id = r.account_id
     left join people p on p.account_id = a.id
     left join channel_preferences cp on cp.account_id = a.id
     where r.id = $1`,
    [reminderId],
  );
  return found && { ...found, siblings: found.siblings ?? {} };
}

/** @returns the id of the row that now waits for the next channel */
export async function planOver(
  em: EntityManager,
  reminderId: string,
  channel: OutsideChannel,
): Promise<string | undefined> {
  const planned = await row<{ id: string }>(
    em,
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
     select account_id, event, occurrence, $2, batch_id, enrolment_id, facts - 'resends', now() from reminders where id = $1
     on conflict on constraint reminders_once do update
       set state = 'planned', due_at = now(), attempts = 0, failure = null where reminders.state = 'cancelled'
     returning id`,
    [reminderId, channel],
  );
  return planned?.id;
}

/** @returns whose address it was, and its hash in hex */
export async function blockAddress(
  em: EntityManager,
  reminderId: string,
  reason: string,
): Promise<{ accountId: string; channel: OutsideChannel; hash: string } | undefined> {
  return row(
    em,
    `insert into channel_blocks (account_id, channel, address_hash, reason)
     select a.id, r.channel, ${ADDRESS_HASH('r.channel')}, $2
     from reminders r join accounts a on a.id = r.account_id left join people p on p.account_id = a.id
     where r.id = $1 and (case r.channel when 'email' then coalesce(p.email, a.email) else a.phone end) is not null
     on conflict (account_id, channel) do update
       set address_hash = excluded.address_hash, reason = excluded.reason, blocked_at = now()
     returning account_id as "accountId", channel, encode(address_hash, 'hex') as hash`,
    [reminderId, reason],
  );
}
