import type { Reminder, ReminderState } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

interface Filter {
  /** Grants as JSON; null or undefined: no limit. */
  readonly reach?: string | null | undefined;
  readonly state?: ReminderState | undefined;
  readonly event?: string | undefined;
  readonly channel?: string | undefined;
  readonly batch?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: 'newest' | 'oldest';
  readonly page: number;
  readonly pageSize: number;
}

/** Nobody knows whether it arrived: again only where the same one twice shows once. */
const RETRYABLE = `(r.state = 'failed' or (r.state = 'unknown' and r.channel in ('email', 'push')))`;

const COLUMNS = `r.id, r.event, r.channel, coalesce(p.name, a.name) as "recipientName", r.batch_id as "batchId",
  case when b.id is not null then batch_label(b.number, b.year) end as "batchLabel",
  r.due_at as "dueAt", r.state, r.attempts, r.sent_at as "sentAt",
  r.delivered_at as "deliveredAt", r.read_at as "readAt", r.failure, r.digest_id is not null as "inDigest",
  r.facts ? 'byHand' as "byHand", ${RETRYABLE} as retryable`;

const JOINS = `from reminders r join accounts a on a.id = r.account_id
  left join people p on p.account_id = r.account_id left join batches b on b.id = r.batch_id`;

const MATCHES = `($1::text is null or r.event = $1) and ($2::uuid is null or r.batch_id = $2)
  and ($5::jsonb is null or reaches_person($5::jsonb, b.unit_id, p.village_code))
  and ($3::text is null or r.channel = $3) and ($4::text is null or coalesce(p.name, a.name) ilike '%' || $4 || '%')`;

const valuesOf = (filter: Filter) => [
  filter.event ?? null,
  filter.batch ?? null,
  filter.channel ?? null,
  filter.q?.replace(/[\\%_]/g, '\\$&') || null,
  filter.reach ?? null,
];

const ORDER = { newest: 'r.due_at desc, r.id', oldest: 'r.due_at, r.id' } as const;

export async function listReminders(em: EntityManager, filter: Filter) {
  return rows<Reminder & { total: number }>(
    em,
    `select ${COLUMNS}, count(*) over () as total ${JOINS}
     where ${MATCHES} and ($6::text is null or r.state = $6)
     order by ${ORDER[filter.sort]} limit $7 offset $8`,
    [...valuesOf(filter), filter.state ?? null, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
}

export async function countByState(
  em: EntityManager,
  filter: Filter,
): Promise<Record<ReminderState, number>> {
  const found = await rows<{ state: ReminderState; count: number }>(
    em,
    `select r.state, count(*) as count ${JOINS} where ${MATCHES} group by r.state`,
    valuesOf(filter),
  );
  const none = { planned: 0, sending: 0, sent: 0, failed: 0, cancelled: 0, unknown: 0 };
  return { ...none, ...Object.fromEntries(found.map(({ state, count }) => [state, count])) };
}

export async function findReminder(em: EntityManager, id: string): Promise<Reminder | undefined> {
  return row<Reminder>(em, `select ${COLUMNS} ${JOINS} where r.id = $1`, [id]);
}

export async function planAgain(em: EntityManager, id: string): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders r set state = 'planned', due_at = now(), attempts = 0, failure = null, leased_until = null,
       sent_at = null, provider_id = null, delivered_at = null, read_at = null, digest_id = null,
       facts = facts - 'resends' || '{"alone": true}'
     where r.id = $1 and ${RETRYABLE} returning r.id`,
    [id],
  );
  return changed.length > 0;
}
