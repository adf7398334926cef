import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** Works with a copy that is kept for somebody who did not come, or that is free while people wait. */
export async function findUnsettled(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select distinct work_id as id from library_reservations where state = 'ready' and hold_until <= now() limit $1`,
    [limit],
  );
  return found.map(({ id }) => id);
}

export interface DueLoan {
  readonly id: string;
  readonly accountId: string;
  readonly workId: string;
  readonly dueOn: string;
}

/** Loans that are due tomorrow or today and whose borrower has not been told of this day yet. */
export async function findDue(em: EntityManager, limit: number): Promise<DueLoan[]> {
  return rows<DueLoan>(
    em,
    `select l.id, l.account_id as "accountId", c.work_id as "workId", l.due_on as "dueOn"
     from library_loans l join library_copies c on c.id = l.copy_id
     where l.returned_at is null
       and l.due_on between (now() at time zone 'Asia/Jakarta')::date and (now() at time zone 'Asia/Jakarta')::date + 1
       and not exists (select from reminders r where r.account_id = l.account_id and r.event = 'loan_due'
         and r.occurrence = l.id || '/' || l.due_on)
     order by l.due_on, l.id limit $1`,
    [limit],
  );
}
