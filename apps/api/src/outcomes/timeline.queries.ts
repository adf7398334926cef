import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import { WITHIN, type Limits } from './outcome.policy.js';

/** Whom an enrolment is about, when somebody with these limits may see it. */
export async function findFollowedPerson(em: EntityManager, enrolmentId: string, limits: Limits) {
  return row<{ personName: string; accountPhone: string | null }>(
    em,
    `select p.name as "personName", a.phone as "accountPhone"
     from enrolments e join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id
     join accounts a on a.id = e.account_id
     where e.id = $1 and ${WITHIN('$2', '$3')}`,
    [enrolmentId, limits.ownerId, limits.reach],
  );
}
