import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

interface Foldable {
  readonly accountId: string;
  readonly event: ReminderEvent;
  readonly digestId: string | null;
  /** Whether that digest is done with: the reminder came back from it, and goes on alone. */
  readonly digestIsOver: boolean;
  /** Its person wants one e-mail a day, its rule lets it wait, and nobody has tried to send it. */
  readonly wanted: boolean;
  readonly now: string;
  /** The next digest: its instant and its day in WIB. */
  readonly at: string;
  readonly day: string;
}

/** An e-mail that is about to be sent, as far as digests are concerned; undefined: another channel, or done. */
export async function findFoldable(em: EntityManager, reminderId: string): Promise<Foldable | undefined> {
  return row<Foldable>(
    em,
    `select r.account_id as "accountId", r.event, r.digest_id as "digestId", now() as now, next.day,
       coalesce(d.state not in ('planned', 'sending'), false) as "digestIsOver",
       coalesce(pref.digest, false) and r.state = 'planned' and r.attempts = 0 and r.due_at <= now()
         and not r.facts ? 'alone' and not reminder_is_mandatory(r.event, r.batch_id) as wanted,
       (next.day + coalesce(pref.digest_at, '07:00')) at time zone 'Asia/Jakarta' as at
     from reminders r
     left join reminder_digests d on d.id = r.digest_id
     left join channel_preferences pref on pref.account_id = r.account_id
     cross join lateral (
       -- One e-mail a day: with the hour changed after it went out, the next one is tomorrow's.
       select min(of.day)::date as day from generate_series(0, 7) as ahead
       cross join lateral (select (now() at time zone 'Asia/Jakarta')::date + ahead as day) of
       where (of.day + coalesce(pref.digest_at, '07:00')) at time zone 'Asia/Jakarta' > now()
         and not exists (select from reminder_digests gone
           where gone.account_id = r.account_id and gone.day = of.day and gone.state <> 'planned')) next
     where r.id = $1 and r.channel = 'email' and r.state in ('planned', 'sending')`,
    [reminderId],
  );
}

/** Puts a reminder into the digest of a day. One that is being sent takes nothing more. @returns whether it is in */
export async function fold(
  em: EntityManager,
  reminderId: string,
  into: { accountId: string; day: string; at: string },
): Promise<boolean> {
  const folded = await rows(
    em,
    `with digest as (
       insert into reminder_digests (account_id, day, due_at) values ($2, $3, $4)
       on conflict on constraint reminder_digests_once
         do update set due_at = reminder_digests.due_at where reminder_digests.state = 'planned'
       returning id, due_at)
     update reminders r set digest_id = digest.id, due_at = digest.due_at from digest
     where r.id = $1 and r.state = 'planned' and r.digest_id is null returning r.id`,
    [reminderId, into.accountId, into.day, into.at],
  );
  return folded.length > 0;
}

/** Takes reminders out of a digest, to be sent by themselves now. */
export async function unfold(em: EntityManager, reminderIds: readonly string[]): Promise<void> {
  await rows(
    em,
    `update reminders set digest_id = null, state = 'planned', attempts = 0, leased_until = null, due_at = now(),
       facts = facts || '{"alone": true}'
     where id = any ($1::uuid[]) and state in ('planned', 'sending')`,
    [reminderIds],
  );
}

export async function readSettings(
  em: EntityManager,
  accountId: string,
): Promise<{ on: boolean; at: string; waiting: number } | undefined> {
  return row(
    em,
    `select coalesce(pref.digest, false) as on, to_char(coalesce(pref.digest_at, '07:00'), 'HH24:MI') as at,
       (select count(*) from reminders r join reminder_digests d on d.id = r.digest_id
         where d.account_id = a.id and d.state = 'planned' and r.state = 'planned') as waiting
     from accounts a left join channel_preferences pref on pref.account_id = a.id where a.id = $1`,
    [accountId],
  );
}

/** What waited finds its place anew: in the digest at the new hour, or by itself when there is none. */
export async function saveSettings(
  em: EntityManager,
  accountId: string,
  chosen: { on: boolean; at: string },
): Promise<void> {
  await rows(
    em,
    `insert into channel_preferences (account_id, digest, digest_at) values ($1, $2, $3)
     on conflict (account_id) do update set digest = excluded.digest, digest_at = excluded.digest_at, updated_at = now()`,
    [accountId, chosen.on, chosen.at],
  );
  const open = await rows<{ id: string }>(
    em,
    `select id from reminder_digests where account_id = $1 and state = 'planned' for update`,
    [accountId],
  );
  const ids = open.map(({ id }) => id);
  await rows(
    em,
    `update reminders set digest_id = null, due_at = case state when 'planned' then now() else due_at end
     where digest_id = any ($1::uuid[])`,
    [ids],
  );
  await rows(em, 'delete from reminder_digests where id = any ($1::uuid[])', [ids]);
}
