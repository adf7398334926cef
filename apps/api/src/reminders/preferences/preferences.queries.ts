import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { OutsideChannel } from '../channels/channel.js';

interface Preferences {
  readonly order: OutsideChannel[];
  readonly turnedOff: OutsideChannel[];
  readonly refused: OutsideChannel[];
  readonly phone: string | null;
  readonly email: string | null;
  /** How many show messages. */
  readonly devices: number;
}

export async function readPreferences(
  em: EntityManager,
  accountId: string,
): Promise<Preferences | undefined> {
  return row<Preferences>(
    em,
    `select coalesce(cp.fallback_order, '{push,whatsapp,sms,email}') as "order", coalesce(cp.turned_off, '{}') as "turnedOff",
       a.phone, coalesce(p.email, a.email) as email,
       (select count(*) from push_subscriptions d join account_sessions s on s.id = d.session_id
         where d.account_id = a.id and s.expires_at > now()) as devices,
       array(select b.channel from channel_blocks b where b.account_id = a.id and b.address_hash =
         sha256(convert_to(case b.channel when 'email' then lower(coalesce(p.email, a.email)) else a.phone end, 'UTF8'))) as refused
     from accounts a left join people p on p.account_id = a.id
     left join channel_preferences cp on cp.account_id = a.id where a.id = $1`,
    [accountId],
  );
}

/** Where each channel would bring a message to this person; of push the account, when a device of it shows messages. */
export async function readAddresses(em: EntityManager, accountId: string) {
  return row<Record<OutsideChannel, string | null> & { readonly name: string }>(
    em,
    `select coalesce(p.name, a.name, 'Bapak/Ibu') as name, a.phone as whatsapp, a.phone as sms,
       coalesce(p.email, a.email) as email, case when has_push_device(a.id) then a.id end as push
     from accounts a left join people p on p.account_id = a.id where a.id = $1`,
    [accountId],
  );
}

export async function savePreferences(
  em: EntityManager,
  accountId: string,
  chosen: { order: readonly string[]; turnedOff: readonly string[] },
): Promise<void> {
  await rows(
    em,
    `insert into channel_preferences (account_id, fallback_order, turned_off) values ($1, $2, $3)
     on conflict (account_id) do update
       set fallback_order = excluded.fallback_order, turned_off = excluded.turned_off, updated_at = now()`,
    [accountId, chosen.order, chosen.turnedOff],
  );
}

/** Safe to run twice. */
export async function turnOff(em: EntityManager, accountId: string, channel: OutsideChannel): Promise<void> {
  await rows(
    em,
    `insert into channel_preferences (account_id, turned_off) select id, array[$2] from accounts where id = $1
     on conflict (account_id) do update
       set turned_off = array_append(array_remove(channel_preferences.turned_off, $2), $2), updated_at = now()`,
    [accountId, channel],
  );
}

export async function listHealth(em: EntityManager) {
  return rows<{
    channel: OutsideChannel;
    breaker: 'closed' | 'open' | 'probing';
    openUntil: string | null;
    openedAt: string | null;
    rate: number;
    sentLastHour: number;
    failedLastHour: number;
    lastFailure: string | null;
    due: number;
    oldestDueAt: string | null;
    unknown: number;
  }>(
    em,
    `select h.channel, h.open_until as "openUntil", h.opened_at as "openedAt", h.rate,
       (select count(*) from reminders r where r.channel = h.channel and r.state = 'sent'
         and r.sent_at > now() - interval '1 hour') as "sentLastHour",
       (select count(*) from reminders r where r.channel = h.channel and r.state = 'failed'
         and r.due_at > now() - interval '1 hour') as "failedLastHour", h.last_failure as "lastFailure",
       case when h.open_until is null then 'closed' when h.open_until > now() then 'open' else 'probing' end as breaker,
       waiting.due, waiting."oldestDueAt",
       (select count(*) from reminders r where r.channel = h.channel and r.state = 'unknown') as unknown
     from channel_health h
     cross join lateral (
       select count(*) as due, min(r.due_at) as "oldestDueAt" from reminders r
       where r.channel = h.channel and r.state in ('planned', 'sending') and r.due_at <= now()) as waiting
     order by array_position(array['push', 'whatsapp', 'sms', 'email'], h.channel)`,
  );
}
