import type { ReminderChannel, ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/** When phones may ring, `HH:MM` WIB; `anyHour` for demonstrations and tests. */
export interface Waking {
  readonly anyHour: boolean;
  readonly from: string;
  readonly until: string;
}

/** Outside these hours phones stay silent: the inbox makes no sound, e-mail may. $2 any hour, $3 from, $4 until. */
const AWAKE = `($2 or channel = 'inbox' or (now() at time zone 'Asia/Jakarta')::time between $3::time and $4::time)`;
const FREE = `(state = 'planned' or (state = 'sending' and leased_until < now()))`;

/** What is sent one by one (of the inbox: what failed together with others), channel by channel, so that many who wait for one provider hide nobody else's. */
export async function findDue(
  em: EntityManager,
  limit: number,
  { anyHour, from, until }: Waking,
): Promise<{ id: string; channel: ReminderChannel }[]> {
  return rows(
    em,
    `select due.id, due.channel from unnest(array['inbox', 'email', 'whatsapp', 'sms', 'push']) as of (name)
     cross join lateral (
       select id, channel, due_at from reminders
       where channel = of.name and due_at <= now() and (channel <> 'inbox' or attempts > 0) and ${FREE} and ${AWAKE} order by due_at limit $1) as due
     order by due.due_at`,
    [limit, anyHour, from, until],
  );
}

export async function findChannel(em: EntityManager, id: string): Promise<ReminderChannel | undefined> {
  const found = await row<{ channel: ReminderChannel }>(em, 'select channel from reminders where id = $1', [
    id,
  ]);
  return found?.channel;
}

export interface Claimed {
  id: string;
  accountId: string;
  event: ReminderEvent;
  channel: ReminderChannel;
  attempts: number;
  /** How often a sender vanished with this reminder in hand. */
  resends: number;
}

export async function claim(
  em: EntityManager,
  id: string,
  { anyHour, from, until }: Waking,
): Promise<Claimed | undefined> {
  return row<Claimed>(
    em,
    `update reminders set state = 'sending', leased_until = now() + interval '2 minutes', attempts = attempts + 1,
       facts = case when state = 'sending' then facts || jsonb_build_object('resends', coalesce((facts->>'resends')::int, 0) + 1) else facts end
     where id = $1 and due_at <= now() and digest_id is null and ${FREE} and ${AWAKE}
     returning id, account_id as "accountId", event, channel, attempts, coalesce((facts->>'resends')::int, 0) as resends`,
    [id, anyHour, from, until],
  );
}

/** @returns false when somebody else already did */
export async function markSent(
  em: EntityManager,
  id: string,
  providerId: string | null = null,
): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders set state = 'sent', sent_at = now(), leased_until = null, failure = null, provider_id = $2
     where id = $1 and state = 'sending' returning id`,
    [id, providerId],
  );
  return changed.length > 0;
}

export async function insertInboxMessage(
  em: EntityManager,
  message: { reminderId: string; accountId: string; title: string; body: string; link: string },
): Promise<void> {
  await rows(
    em,
    'insert into inbox_messages (account_id, reminder_id, title, body, link) values ($1, $2, $3, $4, $5)',
    [message.accountId, message.reminderId, message.title, message.body, message.link],
  );
}

/** @param reason why staff read nothing was sent; absent: it had ceased to be true */
export async function cancel(em: EntityManager, id: string, reason: string | null = null): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'cancelled', leased_until = null, failure = $2 where id = $1 and state = 'sending'`,
    [id, reason],
  );
}

/** @returns false when it is no longer in this sender's hands */
export async function giveUp(
  em: EntityManager,
  id: string,
  state: 'failed' | 'unknown',
  reason: string,
): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders set state = $3, leased_until = null, failure = $2 where id = $1 and state = 'sending' returning id`,
    [id, reason, state],
  );
  return changed.length > 0;
}

/** Nothing was tried: the provider is out, or its turn has not come. Costs no attempt. */
export async function holdBack(
  em: EntityManager,
  id: string,
  reason: string,
  seconds: number,
): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'planned', leased_until = null, attempts = attempts - 1, failure = $2,
       due_at = now() + make_interval(secs => $3)
     where id = $1 and state = 'sending'`,
    [id, reason, seconds],
  );
}

/** Tries again later; `unknown` counts as a resend, of which there is one. */
export async function postpone(
  em: EntityManager,
  id: string,
  reason: string,
  seconds: number,
  unknown = false,
): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'planned', leased_until = null, failure = $2, due_at = now() + make_interval(secs => $3),
       facts = case when $4 then facts || jsonb_build_object('resends', coalesce((facts->>'resends')::int, 0) + 1) else facts end
     where id = $1 and state = 'sending'`,
    [id, reason, seconds, unknown],
  );
}
