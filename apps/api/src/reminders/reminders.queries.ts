import type { Reminder, ReminderState } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

interface Filter {
  readonly state?: ReminderState | undefined;
  readonly event?: string | undefined;
  readonly batch?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

const COLUMNS = `r.id, r.event, r.channel, p.name as "recipientName", r.batch_id as "batchId",
  case when b.id is not null then batch_label(b.number, b.year) end as "batchLabel",
  r.due_at as "dueAt", r.state, r.attempts, r.sent_at as "sentAt", r.failure`;

const JOINS = `from reminders r left join people p on p.account_id = r.account_id left join batches b on b.id = r.batch_id`;

const MATCHES = `($1::text is null or r.event = $1) and ($2::uuid is null or r.batch_id = $2)`;

export async function listReminders(em: EntityManager, filter: Filter) {
  return rows<Reminder & { total: number }>(
    em,
    `select ${COLUMNS}, count(*) over () as total ${JOINS}
     where ${MATCHES} and ($3::text is null or r.state = $3)
     order by r.due_at desc, r.id limit $4 offset $5`,
    [
      filter.event ?? null,
      filter.batch ?? null,
      filter.state ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
    ],
  );
}

export async function countByState(
  em: EntityManager,
  filter: Filter,
): Promise<Record<ReminderState, number>> {
  const found = await rows<{ state: ReminderState; count: number }>(
    em,
    `select r.state, count(*) as count from reminders r where ${MATCHES} group by r.state`,
    [filter.event ?? null, filter.batch ?? null],
  );
  const none = { planned: 0, sending: 0, sent: 0, failed: 0, cancelled: 0 };
  return { ...none, ...Object.fromEntries(found.map(({ state, count }) => [state, count])) };
}

export async function findReminder(em: EntityManager, id: string): Promise<Reminder | undefined> {
  return row<Reminder>(em, `select ${COLUMNS} ${JOINS} where r.id = $1`, [id]);
}

export async function planAgain(em: EntityManager, id: string): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders set state = 'planned', due_at = now(), attempts = 0, failure = null, leased_until = null
     where id = $1 and state = 'failed' returning id`,
    [id],
  );
  return changed.length > 0;
}
