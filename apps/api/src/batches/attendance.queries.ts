import type { AttendanceStatus } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface AttendanceItem {
  readonly enrolmentId: string;
  readonly status: AttendanceStatus;
}

/** Everybody who has or had a seat, by name; `status` null = not recorded yet. */
export async function listAttendance(em: EntityManager, sessionId: string, batchId: string) {
  return rows<{ enrolmentId: string; name: string; status: AttendanceStatus | null }>(
    em,
    `select e.id as "enrolmentId", p.name, a.status
     from enrolments e
     join people p on p.account_id = e.account_id
     left join attendance a on a.enrolment_id = e.id and a.class_session_id = $1
     where e.batch_id = $2 and e.state in ('active', 'completed', 'failed')
     order by p.name, e.id`,
    [sessionId, batchId],
  );
}

/** @returns those of the ids that have a seat in the batch */
export async function findSeated(
  em: EntityManager,
  batchId: string,
  enrolmentIds: readonly string[],
): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    em,
    `select id from enrolments
     where id = any($2::uuid[]) and batch_id = $1 and state in ('active', 'completed', 'failed')`,
    [batchId, enrolmentIds],
  );
  return new Set(found.map(({ id }) => id));
}

/** @returns the enrolments whose status is new or another one than before */
export async function upsertAttendance(
  em: EntityManager,
  sessionId: string,
  recordedBy: string,
  items: readonly AttendanceItem[],
): Promise<string[]> {
  // In one order, so that two trainers recording the same people do not wait for each other.
  const changed = await rows<{ id: string }>(
    em,
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by)
     select $1, item."enrolmentId", item.status, $2
     from jsonb_to_recordset($3::jsonb) as item ("enrolmentId" uuid, status text) order by item."enrolmentId"
     on conflict (class_session_id, enrolment_id) do update
       set status = excluded.status, recorded_by = excluded.recorded_by, recorded_at = now()
       where attendance.status <> excluded.status
     returning enrolment_id as id`,
    [sessionId, recordedBy, JSON.stringify(items)],
  );
  return changed.map(({ id }) => id);
}
