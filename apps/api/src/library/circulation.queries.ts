import type { Loan } from '@sinau/contracts/library-lending.contract.js';
import type { ManagedCopy, ManagedWorkDetail } from '@sinau/contracts/library-works.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { FREE_COPY } from './work-columns.queries.js';

/** Copies of one work by number; what is gone stands last. */
export async function listCopies(em: EntityManager, workId: string): Promise<ManagedCopy[]> {
  return rows<ManagedCopy>(
    em,
    `select c.id, c.code,
       case when c.lost_at is not null then 'lost' when l.id is not null then 'borrowed' when r.id is not null then 'reserved' else 'available' end as state,
       l.id as "loanId", r.id as "reservationId", p.name as "personName", l.due_on as "dueOn", r.hold_until as "holdUntil"
     from library_copies c
     left join library_loans l on l.copy_id = c.id and l.returned_at is null
     left join library_reservations r on r.copy_id = c.id and r.state = 'ready' and r.hold_until > now()
     left join people p on p.account_id = coalesce(l.account_id, r.account_id)
     where c.work_id = $1 order by c.lost_at is not null, c.code`,
    [workId],
  );
}

export async function listQueue(em: EntityManager, workId: string): Promise<ManagedWorkDetail['queue']> {
  return rows(
    em,
    `select r.id, r.account_id as "accountId", p.name as "personName", r.created_at as since
     from library_reservations r left join people p on p.account_id = r.account_id
     where r.work_id = $1 and r.state = 'waiting' order by r.created_at, r.id`,
    [workId],
  );
}

export async function listLoans(
  em: EntityManager,
  filter: {
    readonly show: 'open' | 'overdue' | 'all';
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<(Loan & { total: number })[]> {
  return rows(
    em,
    `select l.id, c.work_id as "workId", w.title, c.code, p.name as "borrowerName", l.lent_at as "lentAt", l.due_on as "dueOn",
       l.returned_at as "returnedAt", ${OVERDUE} as overdue, count(*) over () as total
     from library_loans l join library_copies c on c.id = l.copy_id join library_works w on w.id = c.work_id
     left join people p on p.account_id = l.account_id
     where case $1 when 'open' then l.returned_at is null when 'overdue' then ${OVERDUE} else true end
     order by l.returned_at is not null, case when l.returned_at is null then l.due_on end, l.returned_at desc, l.id
     limit $2 offset $3`,
    [filter.show, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
}

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;
export const OVERDUE = `(l.returned_at is null and l.due_on < ${TODAY})`;

/** Whether a day lies between today in WIB and `days` later, by the database's clock. */
export async function isWithin(em: EntityManager, day: string, days: number): Promise<boolean> {
  const found = await row<{ fits: boolean }>(
    em,
    `select $1::date between ${TODAY} and ${TODAY} + $2::int as fits`,
    [day, days],
  );
  return found?.fits ?? false;
}

interface LockedWork {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}

const LOCKED = 'select w.id, w.kind, w.state from library_works w';

/** Everything about the copies of one work happens one after the other. */
export async function lockWork(em: EntityManager, id: string): Promise<LockedWork | undefined> {
  return row(em, `${LOCKED} where w.id = $1 for no key update`, [id]);
}

export async function lockWorkBySlug(em: EntityManager, slug: string): Promise<LockedWork | undefined> {
  return row(em, `${LOCKED} where w.slug = $1 and w.state = 'published' for no key update`, [slug]);
}

export async function lockWorkOfCopy(em: EntityManager, copyId: string): Promise<LockedWork | undefined> {
  return row(
    em,
    `${LOCKED} where w.id = (select work_id from library_copies where id = $1) for no key update`,
    [copyId],
  );
}

export async function lockWorkOfLoan(em: EntityManager, loanId: string): Promise<LockedWork | undefined> {
  return row(
    em,
    `${LOCKED} where w.id = (select c.work_id from library_copies c join library_loans l on l.copy_id = c.id where l.id = $1)
     for no key update`,
    [loanId],
  );
}

/** Copies kept for somebody who did not come are free again. */
export async function expireHolds(em: EntityManager, workId: string): Promise<void> {
  await rows(
    em,
    `update library_reservations set state = 'expired', copy_id = null, hold_until = null
     where work_id = $1 and state = 'ready' and hold_until <= now()`,
    [workId],
  );
}

/** Keeps free copies for who waits, in the order they came. @returns whom to tell */
export async function keepFreeCopies(
  em: EntityManager,
  workId: string,
  days: number,
): Promise<{ id: string; accountId: string }[]> {
  return rows(
    em,
    `with free as (select c.id, row_number() over (order by c.code) as turn from library_copies c where c.work_id = $1 and ${FREE_COPY}),
       queue as (select r.id, row_number() over (order by r.created_at, r.id) as turn from library_reservations r
         where r.work_id = $1 and r.state = 'waiting')
     update library_reservations r set state = 'ready', copy_id = free.id, hold_until = now() + make_interval(days => $2)
     from queue join free using (turn) where r.id = queue.id
     returning r.id, r.account_id as "accountId"`,
    [workId, days],
  );
}

/** A copy that may be lent to this person: free, or kept for them. */
export async function mayLend(em: EntityManager, copyId: string, accountId: string): Promise<boolean> {
  const found = await row(
    em,
    `select c.id from library_copies c where c.id = $1 and (${FREE_COPY} or (c.lost_at is null and exists (
       select from library_reservations r where r.copy_id = c.id and r.state = 'ready' and r.account_id = $2)))`,
    [copyId, accountId],
  );
  return found !== undefined;
}

export async function isPeserta(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await row(em, `select id from accounts where id = $1 and active and 'peserta' = any(roles)`, [
    accountId,
  ]);
  return found !== undefined;
}

export async function insertLoan(
  em: EntityManager,
  loan: {
    readonly copyId: string;
    readonly accountId: string;
    readonly lentBy: string;
    readonly dueOn: string;
  },
): Promise<string> {
  const found = await row<{ id: string }>(
    em,
    'insert into library_loans (copy_id, account_id, lent_by, due_on) values ($1, $2, $3, $4) returning id',
    [loan.copyId, loan.accountId, loan.lentBy, loan.dueOn],
  );
  return found?.id ?? '';
}

/** What somebody asked for is in their hands. */
export async function fulfil(em: EntityManager, workId: string, accountId: string): Promise<void> {
  await rows(
    em,
    `update library_reservations set state = 'lent', copy_id = null, hold_until = null
     where work_id = $1 and account_id = $2 and state in ('waiting', 'ready')`,
    [workId, accountId],
  );
}

/** @returns false when it was back already */
export async function closeLoan(em: EntityManager, loanId: string): Promise<boolean> {
  return (
    (await row(
      em,
      'update library_loans set returned_at = now() where id = $1 and returned_at is null returning id',
      [loanId],
    )) !== undefined
  );
}

export async function extendLoan(em: EntityManager, loanId: string, dueOn: string): Promise<boolean> {
  return (
    (await row(
      em,
      'update library_loans set due_on = $2 where id = $1 and returned_at is null returning id',
      [loanId, dueOn],
    )) !== undefined
  );
}

/** Gone, or found again. Its loan ends, and whom it was kept for waits on, first in line as before. */
export async function setLost(em: EntityManager, copyId: string, lost: boolean): Promise<boolean> {
  const changed = await row(
    em,
    `update library_copies set lost_at = case when $2 then now() end where id = $1 and (lost_at is not null) <> $2 returning id`,
    [copyId, lost],
  );
  if (!changed || !lost) return changed !== undefined;
  await rows(em, 'update library_loans set returned_at = now() where copy_id = $1 and returned_at is null', [
    copyId,
  ]);
  await rows(
    em,
    `update library_reservations set state = 'waiting', copy_id = null, hold_until = null where copy_id = $1 and state = 'ready'`,
    [copyId],
  );
  return true;
}
