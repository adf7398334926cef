import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

interface DueTelling {
  readonly id: string;
  readonly accountId: string;
  readonly occurrence: string;
}

/**
 * Appointments of tomorrow, from 16.00 WIB on, whose person was not told of this time yet. Who booked or moved it
 * after that hour has just read when it is.
 */
export async function findTomorrow(em: EntityManager, limit: number): Promise<DueTelling[]> {
  return rows(
    em,
    `select * from (
       select c.id, c.account_id as "accountId", c.id || '/' || c.sequence as occurrence, c.starts_at, c.changed_at,
         (((c.starts_at at time zone 'Asia/Jakarta')::date - 1) + time '16:00') at time zone 'Asia/Jakarta' as due_at
       from consultations c where c.state = 'booked' and c.starts_at > now()
     ) d
     where due_at <= now() and changed_at < due_at
       and not exists (select from reminders r where r.account_id = d."accountId"
         and r.event = 'consultation_tomorrow' and r.occurrence = d.occurrence)
     order by starts_at, id limit $1`,
    [limit],
  );
}

/** Action items that are due tomorrow or today, from 09.00 WIB on, not ticked off and not told of yet. */
export async function findActionsDue(em: EntityManager, limit: number): Promise<DueTelling[]> {
  return rows(
    em,
    `select t.id, c.account_id as "accountId", t.id || '/' || t.due_on as occurrence
     from consultation_actions t join consultation_cases c on c.id = t.case_id
     where t.done_at is null and c.closed_at is null
       and t.due_on between (now() at time zone 'Asia/Jakarta')::date and (now() at time zone 'Asia/Jakarta')::date + 1
       and now() >= ((t.due_on - 1) + time '09:00') at time zone 'Asia/Jakarta'
       and not exists (select from reminders r where r.account_id = c.account_id
         and r.event = 'consultation_action_due' and r.occurrence = t.id || '/' || t.due_on)
     order by t.due_on, t.id limit $1`,
    [limit],
  );
}

interface DayOfConsultant {
  readonly accountId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly occurrence: string;
}

/** Consultants with appointments tomorrow who did not get their list yet, from an hour in WIB on. */
export async function findConsultantsTomorrow(
  em: EntityManager,
  hour: string,
  limit: number,
): Promise<DayOfConsultant[]> {
  return rows(
    em,
    `select * from (
       select distinct c.consultant_id as "accountId", tomorrow.day, c.consultant_id || '/' || tomorrow.day as occurrence
       from (select (now() at time zone 'Asia/Jakarta')::date + 1 as day) tomorrow
       join consultations c on c.state = 'booked' and (c.starts_at at time zone 'Asia/Jakarta')::date = tomorrow.day
       where (now() at time zone 'Asia/Jakarta')::time >= $1::time
     ) d
     where not exists (select from reminders r where r.account_id = d."accountId"
       and r.event = 'consultant_tomorrow' and r.occurrence = d.occurrence)
     order by occurrence limit $2`,
    [hour, limit],
  );
}
