import type { BatchState, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Both batches' rows in the order of their ids, so that two who change places do not wait for each other. */
export async function lockBatches(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(em, 'select id from batches where id = any($1::uuid[]) order by id for no key update', [ids]);
}

export interface Move {
  readonly businessId: string;
  readonly state: EnrolmentState;
  readonly fromBatchId: string;
  readonly fromState: BatchState;
  /** Where to: a batch of the same course that has been announced. */
  readonly open: boolean;
  readonly selects: boolean;
  readonly full: boolean;
  readonly waiting: number;
  /** A live enrolment that this person has there already. */
  readonly thereId: string | null;
  readonly thereState: EnrolmentState | null;
}

/** Undefined when the enrolment is not this person's, or there is no such batch of its course. */
export async function findMove(
  em: EntityManager,
  { enrolmentId, accountId, batchId }: { enrolmentId: string; accountId: string; batchId: string },
): Promise<Move | undefined> {
  return row<Move>(
    em,
    `select e.business_id as "businessId", e.state, f.id as "fromBatchId", f.state as "fromState",
       batch_registration(t.state, t.registration_opens_at, t.registration_closes_at) = 'open' as open,
       t.admission = 'selection' as selects, coalesce(t.taken >= t.capacity, false) as full,
       (select count(*) from enrolments w where w.batch_id = t.id and w.state = 'waiting') as waiting,
       there.id as "thereId", there.state as "thereState"
     from enrolments e
     join batches f on f.id = e.batch_id
     join batches t on t.id = $3 and t.course_id = f.course_id and t.id <> f.id and t.state <> 'draft'
     left join enrolments there on there.batch_id = t.id and there.account_id = e.account_id and there.state <> 'withdrawn'
     where e.id = $1 and e.account_id = $2`,
    [enrolmentId, accountId, batchId],
  );
}
