import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { OutsideChannel } from './channel.js';

/** This many failures in a row, none of them about one address, and the provider is left alone for a while. */
const OPEN_AFTER = 5;
/** A probe that says nothing for so long has died: another may try. */
const PROBE_SECONDS = 60;

interface Health {
  readonly isOpen: boolean;
  readonly probing: boolean;
  /** Seconds until it is worth asking again. */
  readonly waitSeconds: number;
}

export async function readHealth(em: EntityManager, channel: OutsideChannel): Promise<Health | undefined> {
  return row<Health>(
    em,
    `select coalesce(open_until > now(), false) as "isOpen", open_until is not null and open_until <= now() as probing,
       greatest(1, ceil(extract(epoch from greatest(open_until, probe_until) - now())))::int as "waitSeconds"
     from channel_health where channel = $1`,
    [channel],
  );
}

/** @returns whether this worker is the one that tries for all */
export async function takeProbe(em: EntityManager, channel: OutsideChannel): Promise<boolean> {
  const taken = await rows(
    em,
    `update channel_health set probe_until = now() + make_interval(secs => $2)
     where channel = $1 and open_until <= now() and (probe_until is null or probe_until <= now()) returning channel`,
    [channel, PROBE_SECONDS],
  );
  return taken.length > 0;
}

/** Token bucket: refilled by the time that passed, one less per message; full when the clock was set back meanwhile. */
export async function takeToken(em: EntityManager, channel: OutsideChannel): Promise<boolean> {
  const filled = `case when refilled_at > clock_timestamp() + interval '1 second' then burst
    else least(burst, tokens + rate * extract(epoch from clock_timestamp() - refilled_at)::numeric) end`;
  const taken = await rows(
    em,
    `update channel_health set tokens = (${filled}) - 1, refilled_at = clock_timestamp()
     where channel = $1 and (${filled}) >= 1 returning channel`,
    [channel],
  );
  return taken.length > 0;
}

/** The provider answered. Writes only when something was wrong, so that a healthy one costs nothing. */
export async function close(em: EntityManager, channel: OutsideChannel): Promise<void> {
  await rows(
    em,
    `update channel_health set failures = 0, open_until = null, opened_at = null, probe_until = null
     where channel = $1 and (failures > 0 or open_until is not null)`,
    [channel],
  );
}

/** Open after five in a row, then for 30 s, 1, 2, 4, 8, and at most 15 minutes; a failed probe opens it again at once. */
export async function countFailure(
  em: EntityManager,
  channel: OutsideChannel,
  reason: string,
): Promise<void> {
  await rows(
    em,
    // Those that were under way when it opened say nothing new: counted, they would make the next pause minutes long.
    `update channel_health set failures = failures + 1, last_failure = $2, probe_until = null,
       opened_at = case when failures + 1 >= ${OPEN_AFTER} then coalesce(opened_at, now()) end,
       open_until = case when failures + 1 >= ${OPEN_AFTER}
         then now() + make_interval(secs => least(900, 30 * 2 ^ least(10, failures + 1 - ${OPEN_AFTER}))) end
     where channel = $1 and (open_until is null or open_until <= now())`,
    [channel, reason],
  );
}
