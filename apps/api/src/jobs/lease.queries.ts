import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** How long a worker that says nothing still holds its row. */
export const LEASE_SECONDS = 60;

/** Tables whose rows are worked on under a lease (`lease`, `leased_until`, `attempts`), and when there is work to do. */
const WORKABLE = {
  media: `state = 'processing'`,
  scorm_packages: `state = 'processing'`,
  course_packages: `state in ('checking', 'importing')`,
  participant_imports: `state in ('checking', 'importing', 'undoing')`,
  bulk_jobs: `state = 'running'`,
  personal_data_exports: `state = 'making'`,
  reports: `state = 'making'`,
} as const;
type Leased = keyof typeof WORKABLE;

/** @returns false when the lease was lost */
export async function renew(em: EntityManager, table: Leased, id: string, lease: string): Promise<boolean> {
  const found = await row(
    em,
    `update ${table} set leased_until = now() + make_interval(secs => $3)
     where id = $1 and lease = $2 and ${WORKABLE[table]} returning id`,
    [id, lease, LEASE_SECONDS],
  );
  return found !== undefined;
}

/** Gives the row back at once, so that the next attempt need not wait for the lease to run out. */
export async function release(
  em: EntityManager,
  table: Leased,
  id: string,
  lease: string,
  attemptsBack: 0 | 1,
): Promise<void> {
  await rows(
    em,
    `update ${table} set lease = null, leased_until = null, attempts = attempts - $3 where id = $1 and lease = $2`,
    [id, lease, attemptsBack],
  );
}

/** Waiting longer than a doorbell takes, and nobody at it. */
export async function findWaiting(em: EntityManager, table: Leased, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from ${table} where ${WORKABLE[table]} and updated_at < now() - interval '20 seconds'
       and (leased_until is null or leased_until < now()) order by updated_at limit $1`,
    [limit],
  );
  return found.map(({ id }) => id);
}
