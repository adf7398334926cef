import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Grant } from '../http/access.js';

export interface ClaimedJob {
  id: string;
  ownerId: string;
  kind: string;
  parameters: Record<string, unknown>;
  undoesId: string | null;
  createdAt: string;
  attempts: number;
}

/** One worker at a time. @returns undefined when another has it, or there is nothing to do */
export async function claim(
  em: EntityManager,
  id: string,
  lease: string,
  seconds: number,
): Promise<ClaimedJob | undefined> {
  return row(
    em,
    `update bulk_jobs set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1, updated_at = now()
     where id = $1 and state = 'running' and (leased_until is null or leased_until < now())
     returning id, owner_id as "ownerId", kind, parameters, undoes_id as "undoesId", created_at::text as "createdAt", attempts`,
    [id, lease, seconds],
  );
}

/** running → finished, unless something waits again. @returns what became of its rows, or undefined */
export async function finish(
  em: EntityManager,
  id: string,
  lease: string,
  undoSeconds: number,
  failure: string | null,
) {
  return row<{ done: number; failed: number; skipped: number }>(
    em,
    `with ended as (
       update bulk_jobs set state = 'finished', finished_at = now(), lease = null, leased_until = null, updated_at = now(),
         failure = $4, undo_until = case when $3 > 0 then
           (select min(begun_at) from bulk_items where job_id = $1 and state = 'done') + make_interval(secs => $3) end
       where id = $1 and lease = $2 and not exists (select 1 from bulk_items where job_id = $1 and state = 'waiting')
       returning id)
     select count(*) filter (where i.state = 'done')::int as done, count(*) filter (where i.state = 'failed')::int as failed,
       count(*) filter (where i.state = 'skipped')::int as skipped
     from ended e left join bulk_items i on i.job_id = e.id group by e.id`,
    [id, lease, undoSeconds, failure],
  );
}

/** Somebody as their account and its grants stand today; undefined when it is closed. */
export async function findGrants(em: EntityManager, accountId: string): Promise<Grant[] | undefined> {
  const found = await row<{ grants: Grant[] }>(
    em,
    'select staff_grants_today(id) as grants from accounts where id = $1 and active',
    [accountId],
  );
  return found?.grants;
}

/** @returns false when the lease was lost */
export async function noteRows(
  em: EntityManager,
  id: string,
  lease: string,
  written: number,
): Promise<boolean> {
  const found = await rows(
    em,
    'update bulk_jobs set rows_written = $3, updated_at = now() where id = $1 and lease = $2 returning id',
    [id, lease, written],
  );
  return found.length > 0;
}

interface KeptFile {
  readonly name: string;
  readonly key: string;
  readonly bytes: number;
  readonly rows: number;
  readonly days: number;
}

/** @returns false when the lease was lost */
export async function keepFile(
  em: EntityManager,
  id: string,
  lease: string,
  file: KeptFile,
): Promise<boolean> {
  const found = await rows(
    em,
    `update bulk_jobs set file_name = $3, storage_key = $4, bytes = $5, rows_written = $6, file_until = now() + make_interval(days => $7)
     where id = $1 and lease = $2 returning id`,
    [id, lease, file.name, file.key, file.bytes, file.rows, file.days],
  );
  return found.length > 0;
}

export async function findOldFiles(
  em: EntityManager,
  limit: number,
): Promise<{ id: string; storageKey: string }[]> {
  return rows(
    em,
    `select id, storage_key as "storageKey" from bulk_jobs where storage_key is not null and file_until < now() order by file_until limit $1`,
    [limit],
  );
}

export async function forgetFile(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update bulk_jobs set storage_key = null, bytes = null, file_until = null where id = $1', [
    id,
  ]);
}
