import type { BatchState, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface MovedBatch {
  readonly to: BatchState;
  readonly reason: string | null;
  readonly by: string;
}

/** The caller holds the batch's row and has seen its state. A reason stays until the batch is open again. */
export async function setState(em: EntityManager, id: string, { to, reason, by }: MovedBatch): Promise<void> {
  await rows(
    em,
    `update batches set state = $2,
       move_reason = case when $2 = 'open' then null else coalesce($3, move_reason) end,
       reported_at = case when $2 = 'reported' then now() end,
       reported_by = case when $2 = 'reported' then $4::uuid end
     where id = $1`,
    [id, to, reason, by],
  );
}

/** Nobody waits for a seat in a class that is not held. */
export async function endWaiting(em: EntityManager, batchId: string): Promise<void> {
  await rows(
    em,
    `update enrolments set state = 'withdrawn', ended_at = clock_timestamp() where batch_id = $1 and state = 'waiting'`,
    [batchId],
  );
}

/** The class is over for good: who has not passed by now has not. */
export async function failTheRest(em: EntityManager, batchId: string): Promise<void> {
  await rows(
    em,
    `update enrolments set state = 'failed', ended_at = clock_timestamp() where batch_id = $1 and state = 'active'`,
    [batchId],
  );
}

/** Who is to hear of something: its people in these states, and its trainers (who have no enrolment). */
export async function listAudience(em: EntityManager, batchId: string, states: readonly EnrolmentState[]) {
  return rows<{ accountId: string; enrolmentId: string | null }>(
    em,
    `select account_id as "accountId", id as "enrolmentId" from enrolments where batch_id = $1 and state = any($2)
     union all
     select account_id, null from batch_trainers where batch_id = $1`,
    [batchId, states],
  );
}
