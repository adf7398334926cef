import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface BulkJobRow {
  id: string;
  ownerId: string;
  ownerName: string;
  kind: string;
  parameters: Record<string, unknown>;
  state: 'running' | 'finished';
  failure: string | null;
  createdAt: string;
  finishedAt: string | null;
  cancelledAt: string | null;
  undoUntil: string | null;
  undoneBy: string | null;
  undoesId: string | null;
  rowsWritten: number;
  fileName: string | null;
  storageKey: string | null;
  bytes: number | null;
  fileUntil: string | null;
  waiting: number;
  done: number;
  failed: number;
  skipped: number;
}

const COLUMNS = `
  j.id, j.owner_id as "ownerId", coalesce(a.name, a.email, '') as "ownerName", j.kind, j.parameters, j.state, j.failure,
  j.created_at as "createdAt", j.finished_at as "finishedAt", j.cancelled_at as "cancelledAt",
  case when j.undo_until > now() and u.id is null then j.undo_until end as "undoUntil",
  u.id as "undoneBy", j.undoes_id as "undoesId", j.rows_written as "rowsWritten",
  j.file_name as "fileName", case when j.file_until > now() then j.storage_key end as "storageKey", j.bytes, j.file_until as "fileUntil",
  n.waiting, n.done, n.failed, n.skipped`;
const FROM = `bulk_jobs j join accounts a on a.id = j.owner_id left join bulk_jobs u on u.undoes_id = j.id
  cross join lateral (
    select count(*) filter (where i.state = 'waiting')::int as waiting, count(*) filter (where i.state = 'done')::int as done,
      count(*) filter (where i.state = 'failed')::int as failed, count(*) filter (where i.state = 'skipped')::int as skipped
    from bulk_items i where i.job_id = j.id) n`;

export async function findJob(em: EntityManager, id: string): Promise<BulkJobRow | undefined> {
  return row(em, `select ${COLUMNS} from ${FROM} where j.id = $1`, [id]);
}

/** Whether somebody's rights were given anew after this moment. */
export async function rightsChangedSince(em: EntityManager, accountId: string, at: string): Promise<boolean> {
  return (
    (await row(em, 'select 1 from staff_grants where account_id = $1 and granted_at > $2 limit 1', [
      accountId,
      at,
    ])) !== undefined
  );
}

/** @param ownerId null: of everybody */
export async function listJobs(
  em: EntityManager,
  ownerId: string | null,
  page: { page: number; pageSize: number },
): Promise<(BulkJobRow & { total: number })[]> {
  return rows(
    em,
    `select ${COLUMNS}, j.total from ${FROM.replace('bulk_jobs j', '(select *, count(*) over () as total from bulk_jobs where $1::uuid is null or owner_id = $1 order by created_at desc, id desc limit $2 offset $3) j')}
     order by j.created_at desc, j.id desc`,
    [ownerId, page.pageSize, (page.page - 1) * page.pageSize],
  );
}

interface NewJob {
  readonly ownerId: string;
  readonly key: string;
  readonly kind: string;
  readonly parameters: object;
  readonly undoesId?: string;
}

/** @returns undefined when there is one with this key */
export async function insertJob(em: EntityManager, job: NewJob): Promise<string | undefined> {
  const made = await row<{ id: string }>(
    em,
    `insert into bulk_jobs (owner_id, key, kind, parameters, undoes_id) values ($1, $2, $3, $4, $5)
     on conflict on constraint bulk_jobs_key do nothing returning id`,
    [job.ownerId, job.key, job.kind, JSON.stringify(job.parameters), job.undoesId ?? null],
  );
  return made?.id;
}

export async function findByKey(em: EntityManager, ownerId: string, key: string) {
  return row<{ id: string; kind: string }>(
    em,
    'select id, kind from bulk_jobs where owner_id = $1 and key = $2',
    [ownerId, key],
  );
}

/** Lets it run again. Held first, so that a runner that is about to finish it sees the new work. */
export async function reopen(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    `update bulk_jobs set state = 'running', finished_at = null, cancelled_at = null, failure = null,
       undo_until = null, attempts = 0, updated_at = now() where id = $1`,
    [id],
  );
}

export async function markCancelled(em: EntityManager, id: string): Promise<boolean> {
  const found = await rows(
    em,
    `update bulk_jobs set cancelled_at = now(), updated_at = now()
     where id = $1 and state = 'running' and cancelled_at is null returning id`,
    [id],
  );
  return found.length > 0;
}

/** Ends work without items at once; its worker finds its lease gone. */
export async function endCancelled(em: EntityManager, id: string, failure: string): Promise<void> {
  await rows(
    em,
    `update bulk_jobs set state = 'finished', finished_at = now(), failure = $2, lease = null, leased_until = null where id = $1`,
    [id, failure],
  );
}
