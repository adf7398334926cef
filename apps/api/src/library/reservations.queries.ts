import type { MyLoan, Reservation } from '@sinau/contracts/library.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { OVERDUE } from './circulation.queries.js';

const OPEN = `r.account_id = $1 and (r.state = 'waiting' or (r.state = 'ready' and r.hold_until > now()))`;

const COLUMNS = `select r.id, w.slug, w.title, r.state, r.hold_until as "holdUntil",
    case when r.state = 'waiting' then (select count(*) from library_reservations o where o.work_id = r.work_id and o.state = 'waiting'
      and (o.created_at, o.id) <= (r.created_at, r.id)) end as position
  from library_reservations r join library_works w on w.id = r.work_id`;

export async function listReservations(em: EntityManager, accountId: string): Promise<Reservation[]> {
  return rows<Reservation>(em, `${COLUMNS} where ${OPEN} order by r.created_at, r.id`, [accountId]);
}

export async function findReservation(
  em: EntityManager,
  accountId: string,
  workId: string,
): Promise<Reservation | undefined> {
  return row<Reservation>(em, `${COLUMNS} where ${OPEN} and r.work_id = $2`, [accountId, workId]);
}

export async function listMyLoans(em: EntityManager, accountId: string): Promise<MyLoan[]> {
  return rows<MyLoan>(
    em,
    `select l.id, w.slug, w.title, c.code, l.due_on as "dueOn", ${OVERDUE} as overdue
     from library_loans l join library_copies c on c.id = l.copy_id join library_works w on w.id = c.work_id
     where l.account_id = $1 and l.returned_at is null order by l.due_on, l.id`,
    [accountId],
  );
}

/** Two taps of one person, also for two books, come one after the other. */
export async function lockAccount(em: EntityManager, accountId: string): Promise<void> {
  await row(em, 'select id from accounts where id = $1 for no key update', [accountId]);
}

export async function countOpen(em: EntityManager, accountId: string): Promise<number> {
  const found = await row<{ open: number }>(
    em,
    `select count(*) as open from library_reservations r where ${OPEN}`,
    [accountId],
  );
  return found?.open ?? 0;
}

export async function hasBorrowed(em: EntityManager, accountId: string, workId: string): Promise<boolean> {
  const found = await row(
    em,
    `select l.id from library_loans l join library_copies c on c.id = l.copy_id
     where l.account_id = $1 and c.work_id = $2 and l.returned_at is null limit 1`,
    [accountId, workId],
  );
  return found !== undefined;
}

/** @returns false when there is an open one already */
export async function insertReservation(
  em: EntityManager,
  accountId: string,
  workId: string,
): Promise<boolean> {
  const found = await row(
    em,
    `insert into library_reservations (work_id, account_id) values ($1, $2)
     on conflict (work_id, account_id) where state in ('waiting', 'ready') do nothing returning id`,
    [workId, accountId],
  );
  return found !== undefined;
}

/** @returns the work of the reservation, whether it is still open or not */
export async function findWorkOf(
  em: EntityManager,
  id: string,
  accountId: string,
): Promise<string | undefined> {
  const found = await row<{ workId: string }>(
    em,
    'select work_id as "workId" from library_reservations where id = $1 and account_id = $2',
    [id, accountId],
  );
  return found?.workId;
}

export async function cancel(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update library_reservations set state = 'cancelled', copy_id = null, hold_until = null
     where id = $1 and state in ('waiting', 'ready') returning id`,
    [id],
  );
  return found !== undefined;
}
