import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/**
 * Seats the first of the waiting people, as many as there are free seats. The caller holds the batch's row.
 * A batch that has ended promotes nobody.
 */
export async function promoteWaiting(em: EntityManager, batchId: string) {
  const promoted = await rows<{ enrolmentId: string; accountId: string }>(
    em,
    `with first as (
       select e.id from enrolments e join batches b on b.id = e.batch_id
       where e.batch_id = $1 and e.state = 'waiting' and batch_is_live(b.state)
       order by e.requested_at, e.id
       limit (select capacity - taken from batches where id = $1)
     )
     update enrolments e set state = 'active', seated_at = clock_timestamp(), last_activity_at = clock_timestamp()
     from first where e.id = first.id and e.state = 'waiting'
     returning e.id as "enrolmentId", e.account_id as "accountId"`,
    [batchId],
  );
  if (promoted.length > 0) {
    await rows(em, 'update batches set taken = taken + $2 where id = $1', [batchId, promoted.length]);
  }
  return promoted;
}

export async function freeSeat(em: EntityManager, batchId: string): Promise<void> {
  await rows(em, 'update batches set taken = taken - 1 where id = $1', [batchId]);
}
