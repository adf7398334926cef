import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

interface Claimed {
  readonly accountId: string;
  readonly attempts: number;
  /** How often nobody knew what became of it. */
  readonly resends: number;
}

/** Takes a digest that is due, with all that is in it; from now on nothing more comes in. */
export async function claim(
  em: EntityManager,
  digestId: string,
): Promise<(Claimed & { reminderIds: string[] }) | undefined> {
  const digest = await row<Claimed>(
    em,
    `update reminder_digests set state = 'sending', leased_until = now() + interval '2 minutes', attempts = attempts + 1,
       resends = resends + (state = 'sending')::int
     where id = $1 and due_at <= now() and (state = 'planned' or (state = 'sending' and leased_until < now()))
     returning account_id as "accountId", attempts, resends`,
    [digestId],
  );
  if (!digest) return undefined;
  const members = await rows<{ id: string }>(
    em,
    `update reminders set state = 'sending', leased_until = now() + interval '2 minutes', attempts = attempts + 1
     where digest_id = $1 and state in ('planned', 'sending') returning id`,
    [digestId],
  );
  return { ...digest, reminderIds: members.map(({ id }) => id).sort() };
}

export async function markSent(
  em: EntityManager,
  digestId: string,
  providerId: string | null,
): Promise<void> {
  await rows(
    em,
    `with digest as (
       update reminder_digests set state = 'sent', sent_at = now(), leased_until = null
       where id = $1 and state = 'sending' returning id)
     update reminders r set state = 'sent', sent_at = now(), leased_until = null, failure = null, provider_id = $2
     from digest where r.digest_id = digest.id and r.state = 'sending'`,
    [digestId, providerId],
  );
}

/** @param because no attempt was made (`held`), or nobody knows what became of it (`unknown`) */
export async function postpone(
  em: EntityManager,
  digestId: string,
  reason: string,
  seconds: number,
  because?: 'held' | 'unknown',
): Promise<void> {
  await rows(
    em,
    `with digest as (
       update reminder_digests set state = 'planned', leased_until = null, due_at = now() + make_interval(secs => $3),
         attempts = attempts - ($4 = 'held')::int, resends = resends + ($4 = 'unknown')::int
       where id = $1 and state = 'sending' returning id, due_at)
     update reminders r set state = 'planned', leased_until = null, failure = $2, due_at = digest.due_at,
       attempts = attempts - ($4 = 'held')::int
     from digest where r.digest_id = digest.id and r.state = 'sending'`,
    [digestId, reason, seconds, because ?? 'tried'],
  );
}

/** Its reminders settle by themselves. @returns false when it is no longer in this sender's hands */
export async function close(
  em: EntityManager,
  digestId: string,
  state: 'failed' | 'unknown' | 'cancelled',
): Promise<boolean> {
  const closed = await rows(
    em,
    `update reminder_digests set state = $2, leased_until = null where id = $1 and state = 'sending' returning id`,
    [digestId, state],
  );
  return closed.length > 0;
}
