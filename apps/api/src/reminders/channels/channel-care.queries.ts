import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';
import type { OutsideChannel } from './channel.js';

/** The breaker stays open until the next message got through: one tries for all, as when the time is over. */
export async function endWaiting(em: EntityManager, channel: OutsideChannel): Promise<boolean> {
  const ended = await rows(
    em,
    `update channel_health set open_until = now(), probe_until = null
     where channel = $1 and open_until > now() returning channel`,
    [channel],
  );
  return ended.length > 0;
}

/** What was held back because the provider was out need not wait for its old time; what waits for a day keeps it. */
export async function bringForward(em: EntityManager, channel: OutsideChannel): Promise<void> {
  await rows(
    em,
    `with digests as (
       update reminder_digests set due_at = now()
       where $1 = 'email' and state = 'planned' and due_at between now() and now() + interval '16 minutes' and id in (
         select digest_id from reminders where channel = $1 and state = 'planned' and failure is not null)
       returning id)
     update reminders set due_at = now()
     where channel = $1 and state = 'planned' and failure is not null
       and due_at between now() and now() + interval '16 minutes'
       and (digest_id is null or digest_id in (select id from digests))`,
    [channel],
  );
}
