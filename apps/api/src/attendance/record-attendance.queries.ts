import type { AttendanceMethod } from '@sinau/contracts/attendance.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { AttendanceItem } from './attendance.queries.js';

/**
 * Records a list. The newest observation wins, whatever the order of arrival: what comes late after a newer correction
 * stays in the trail and changes nothing. Times of a device are shifted by what its clock is off, and never lie ahead.
 * @param deviceTime what the sender's clock said when it sent, if it said so
 * @returns the enrolments whose status is new or another one than before
 */
export async function recordList(
  em: EntityManager,
  list: {
    readonly sessionId: string;
    readonly recordedBy: string;
    readonly items: readonly AttendanceItem[];
    readonly deviceTime?: string | undefined;
  },
): Promise<string[]> {
  const changed = await rows<{ id: string; applied: boolean }>(
    em,
    `with item as (
       select i."enrolmentId" as enrolment_id, i.status, i.reason, coalesce(i."changeId", uuidv7()) as id,
         least(now(), coalesce(i."occurredAt" + (now() - $4::timestamptz), i."occurredAt", now())) as occurred_at
       from jsonb_to_recordset($3::jsonb)
         as i ("enrolmentId" uuid, status text, "changeId" uuid, "occurredAt" timestamptz, reason text)
       where not exists (select from attendance_changes c where c.id = i."changeId")
     ), written as (
       -- In one order, so that two trainers recording the same people do not wait for each other.
       insert into attendance (class_session_id, enrolment_id, status, method, recorded_by, occurred_at)
       select $1, enrolment_id, status, 'list', $2, occurred_at from item order by enrolment_id
       on conflict (class_session_id, enrolment_id) do update
         set status = excluded.status, method = 'list', recorded_by = excluded.recorded_by, recorded_at = now(),
             occurred_at = excluded.occurred_at
         where excluded.occurred_at >= attendance.occurred_at
       returning enrolment_id, old.status as before, old.method as told_by
     )
     insert into attendance_changes
       (id, class_session_id, enrolment_id, before, after, applied, method, reason, changed_by, occurred_at)
     select i.id, $1, i.enrolment_id, case when w.enrolment_id is null then a.status else w.before end, i.status,
       w.enrolment_id is not null, 'list', i.reason, $2, i.occurred_at
     from item i
     left join written w using (enrolment_id)
     left join attendance a on a.class_session_id = $1 and a.enrolment_id = i.enrolment_id
     where i.reason is not null or case when w.enrolment_id is null then a.status else w.before end is distinct from i.status
       or w.told_by like '%_phone'
     on conflict (id) do nothing
     returning enrolment_id as id, applied`,
    [list.sessionId, list.recordedBy, JSON.stringify(list.items), list.deviceTime ?? null],
  );
  return changed.filter(({ applied }) => applied).map(({ id }) => id);
}

/** The seat of a person in the batch of a session; for phones of strangers it looks as long and finds nothing. */
export async function findSeatOf(
  em: EntityManager,
  batchId: string,
  who: { readonly accountId: string } | { readonly phone: string },
): Promise<{ enrolmentId: string; accountId: string; name: string } | undefined> {
  const [key, value] = 'phone' in who ? ['phone', who.phone] : ['id', who.accountId];
  const [seat] = await rows<{ enrolmentId: string; accountId: string; name: string }>(
    em,
    `select e.id as "enrolmentId", e.account_id as "accountId", p.name
     from accounts a join enrolments e on e.account_id = a.id join people p on p.account_id = a.id
     where a.${key} = $2 and e.batch_id = $1 and e.state in ('active', 'completed')`,
    [batchId, value],
  );
  return seat;
}

/**
 * Records that somebody is there, once. Who was marked absent before coming is present now, when they are signed in; other
 * marks of the trainer stay, and so does an earlier check-in. Whose check-in the trainer took back does not undo that by
 * pressing again.
 * @returns whether anything changed
 */
export async function recordCheckIn(
  em: EntityManager,
  sessionId: string,
  seat: { readonly enrolmentId: string; readonly accountId: string },
  method: Exclude<AttendanceMethod, 'list'>,
): Promise<boolean> {
  const changed = await rows(
    em,
    `with written as (
       insert into attendance (class_session_id, enrolment_id, status, method, recorded_by)
       values ($1, $2, 'present', $4, $3)
       on conflict (class_session_id, enrolment_id) do update
         set status = 'present', method = $4, recorded_by = $3, recorded_at = now(), occurred_at = now()
         where $4 in ('qr', 'code') and (attendance.method like '%_phone' or attendance.status = 'absent' and not exists (
           select from attendance_changes c
           where c.class_session_id = $1 and c.enrolment_id = $2 and c.method in ('qr', 'code')))
       returning old.status as before, occurred_at
     )
     insert into attendance_changes (class_session_id, enrolment_id, before, after, method, changed_by, occurred_at)
     select $1, $2, before, 'present', $4, $3, occurred_at from written
     returning id`,
    [sessionId, seat.enrolmentId, seat.accountId, method],
  );
  return changed.length > 0;
}

/** What stands in the list, and whether it counts as present. */
export async function findMark(em: EntityManager, sessionId: string, enrolmentId: string) {
  const [found] = await rows<{ status: string; counts: boolean }>(
    em,
    'select status, counts from attendance where class_session_id = $1 and enrolment_id = $2',
    [sessionId, enrolmentId],
  );
  return found;
}
