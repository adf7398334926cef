import type { BulkItemState } from '@sinau/contracts/bulk.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Candidate } from './bulk-deeds.service.js';

/** Freezes what was selected, in its order. What is left out stays in the list with its reason. */
export async function insertItems(
  em: EntityManager,
  jobId: string,
  items: readonly Candidate[],
): Promise<void> {
  await rows(
    em,
    `insert into bulk_items (job_id, position, subject_id, label, state, reason)
     select $1, g.position, g.id, g.label, case when g.reason is null then 'waiting' else 'skipped' end, g.reason
     from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as g (id, label, reason, position)`,
    [
      jobId,
      items.map(({ id }) => id),
      items.map(({ label }) => label),
      items.map(({ excluded }) => excluded),
    ],
  );
}

/** What another job did becomes the work of this one. @returns how many */
export async function copyDone(em: EntityManager, jobId: string, fromId: string): Promise<number> {
  const made = await rows(
    em,
    `insert into bulk_items (job_id, position, subject_id, label)
     select $1, row_number() over (order by position), subject_id, label from bulk_items where job_id = $2 and state = 'done'
     returning position`,
    [jobId, fromId],
  );
  return made.length;
}

export interface ItemRow {
  subjectId: string;
  label: string;
  state: BulkItemState;
  reason: string | null;
}

const ITEM = 'subject_id as "subjectId", label, state, reason';

export async function listItems(
  em: EntityManager,
  jobId: string,
  { state, page, pageSize }: { state?: BulkItemState | undefined; page: number; pageSize: number },
): Promise<(ItemRow & { total: number })[]> {
  return rows(
    em,
    `select ${ITEM}, count(*) over () as total from bulk_items
     where job_id = $1 and ($2::text is null or state = $2) order by position limit $3 offset $4`,
    [jobId, state ?? null, pageSize, (page - 1) * pageSize],
  );
}

/** Failed and left out, for the list of errors. */
export async function listUndone(em: EntityManager, jobId: string): Promise<ItemRow[]> {
  return rows(
    em,
    `select ${ITEM} from bulk_items
     where job_id = $1 and state in ('failed', 'skipped') order by position`,
    [jobId],
  );
}

/** Some rows from a place on, in order: for work that goes through all of them. */
export async function listDoneAfter(em: EntityManager, jobId: string, position: number, limit: number) {
  return rows<{ position: number; subjectId: string }>(
    em,
    `select position, subject_id as "subjectId" from bulk_items
     where job_id = $1 and state = 'done' and position > $2 order by position limit $3`,
    [jobId, position, limit],
  );
}

/** failed → waiting. @returns how many */
export async function retryFailed(em: EntityManager, jobId: string): Promise<number> {
  const found = await rows(
    em,
    `update bulk_items set state = 'waiting', reason = null, begun_at = null, tries = 0
     where job_id = $1 and state = 'failed' returning position`,
    [jobId],
  );
  return found.length;
}

/** Leaves out what nobody has begun. @returns how many */
export async function skipWaiting(
  em: EntityManager,
  jobId: string,
  reason: string,
  begunToo = false,
): Promise<number> {
  const found = await rows(
    em,
    `update bulk_items set state = 'skipped', reason = $2
     where job_id = $1 and state = 'waiting' and (begun_at is null or $3) returning position`,
    [jobId, reason, begunToo],
  );
  return found.length;
}

export interface BegunItem {
  position: number;
  subjectId: string;
  tries: number;
}

/** Begins some rows, those begun before first. Nothing when the lease was lost. */
export async function beginSome(
  em: EntityManager,
  jobId: string,
  lease: string,
  limit: number,
): Promise<BegunItem[]> {
  return rows(
    em,
    `update bulk_items i set begun_at = now(), tries = tries + 1
     from (select position from bulk_items where job_id = $1 and state = 'waiting'
             and exists (select 1 from bulk_jobs where id = $1 and lease = $2)
           order by position limit $3 for update skip locked) taken
     where i.job_id = $1 and i.position = taken.position
     returning i.position, i.subject_id as "subjectId", i.tries`,
    [jobId, lease, limit],
  );
}

export interface Outcome {
  readonly position: number;
  readonly state: 'done' | 'failed' | 'skipped';
  readonly reason: string | null;
}

export async function settle(em: EntityManager, jobId: string, outcomes: readonly Outcome[]): Promise<void> {
  await rows(
    em,
    `update bulk_items i set state = o.state, reason = o.reason
     from unnest($2::int[], $3::text[], $4::text[]) as o (position, state, reason)
     where i.job_id = $1 and i.position = o.position and i.state = 'waiting'`,
    [
      jobId,
      outcomes.map(({ position }) => position),
      outcomes.map(({ state }) => state),
      outcomes.map(({ reason }) => reason),
    ],
  );
}
