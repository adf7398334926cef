import type {
  AttendanceChange,
  AttendanceMethod,
  AttendanceOutlook,
  AttendanceStatus,
} from '@sinau/contracts/attendance.contract.js';
import type { BatchState, CertificationState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { row, rows } from '../database/sql.js';

export interface AttendanceItem {
  readonly enrolmentId: string;
  readonly status: AttendanceStatus;
  readonly changeId?: string | undefined;
  /** By the sender's clock. */
  readonly occurredAt?: string | undefined;
  readonly reason?: string | undefined;
}

export interface SessionFacts {
  readonly id: string;
  readonly batchId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly state: BatchState;
  readonly certification: CertificationState;
  readonly trainerIds: readonly string[];
  readonly checkIn: 'early' | 'open' | 'over' | 'closed';
  /** When checking in begins. */
  readonly opensAt: string;
  /** The database's clock, in seconds since 1970. */
  readonly now: number;
}

/** Whether people can check in themselves: from half an hour before until the end, by the database's clock. */
const CHECK_IN = `case
  when s.cancelled_at is not null or b.state in ('draft', 'cancelled') or b.certification not in ('none', 'returned') then 'closed'
  when now() < s.starts_at - interval '30 minutes' then 'early'
  when now() > s.ends_at then 'over' else 'open' end`;

const FACTS = `select s.id, s.batch_id as "batchId", s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place,
    b.state, b.certification, ${CHECK_IN} as "checkIn", s.starts_at - interval '30 minutes' as "opensAt",
    extract(epoch from now())::float8 as now,
    array(select account_id from batch_trainers t where t.batch_id = b.id)::text[] as "trainerIds"
  from class_sessions s join batches b on b.id = s.batch_id`;

export async function findSession(em: EntityManager, id: string): Promise<SessionFacts | undefined> {
  return row<SessionFacts>(em, `${FACTS} where s.id = $1`, [id]);
}

/** Held, so that the class is not handed in between this look and the writing. */
export async function holdSession(em: EntityManager, id: string): Promise<SessionFacts | undefined> {
  return row<SessionFacts>(em, `${FACTS} where s.id = $1 for share of b`, [id]);
}

/** Sessions at which people can check in now. */
export async function openSessions(em: EntityManager): Promise<SessionFacts[]> {
  return rows<SessionFacts>(
    em,
    `${FACTS} where s.starts_at < now() + interval '30 minutes' and s.ends_at >= now() and ${CHECK_IN} = 'open'`,
  );
}

interface ListedPerson {
  readonly enrolmentId: string;
  readonly name: string;
  readonly status: AttendanceStatus | null;
  readonly method: AttendanceMethod | null;
  readonly pending: boolean;
  readonly outlook: AttendanceOutlook | null;
  readonly changes: z.infer<typeof AttendanceChange>[];
}

/** Of a row `o` of attendance_outlooks; null where there is none. */
const OUTLOOK = `case when o.level is not null then json_build_object('level', o.level, 'percent', o.percent, 'sessions', o.sessions,
    'needed', o.needed, 'present', o.present, 'missed', o.missed, 'pending', o.pending) end`;

/** Everybody who has or had a seat, by name, with the trail; `status` null = not recorded yet. */
export async function listAttendance(
  em: EntityManager,
  sessionId: string,
  batchId: string,
): Promise<ListedPerson[]> {
  return rows<ListedPerson>(
    em,
    `select e.id as "enrolmentId", p.name, a.status, a.method, coalesce(a.status = 'present' and not a.counts, false) as pending,
       ${OUTLOOK} as outlook,
       coalesce((
         select json_agg(json_build_object('id', c.id, 'before', c.before, 'after', c.after, 'applied', c.applied,
             'method', c.method, 'reason', c.reason, 'by', coalesce(who.name, whose.name, 'Peserta'),
             'occurredAt', to_char(c.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by c.recorded_at, c.id)
         from attendance_changes c
         join accounts who on who.id = c.changed_by
         left join people whose on whose.account_id = c.changed_by
         where c.class_session_id = $1 and c.enrolment_id = e.id
       ), '[]') as changes
     from enrolments e
     join people p on p.account_id = e.account_id
     left join attendance a on a.enrolment_id = e.id and a.class_session_id = $1
     left join attendance_outlooks o on o.enrolment_id = e.id
     where e.batch_id = $2 and e.state in ('active', 'completed', 'failed')
     order by p.name, e.id`,
    [sessionId, batchId],
  );
}

interface WarnedPerson {
  readonly enrolmentId: string;
  readonly name: string;
  readonly outlook: AttendanceOutlook;
}

/** People of a class who miss too much: out of reach first, then by how much was missed. */
export async function listWarnings(em: EntityManager, batchId: string): Promise<WarnedPerson[]> {
  return rows<WarnedPerson>(
    em,
    `select o.enrolment_id as "enrolmentId", p.name, ${OUTLOOK} as outlook
     from attendance_outlooks o join people p on p.account_id = o.account_id
     where o.batch_id = $1 and o.level <> 'fine'
     order by o.level, o.missed desc, p.name, o.enrolment_id`,
    [batchId],
  );
}

/** Whose class it is. */
export async function findBatchFacts(em: EntityManager, batchId: string) {
  return row<Pick<SessionFacts, 'trainerIds' | 'state' | 'certification'>>(
    em,
    `select b.state, b.certification,
       array(select account_id from batch_trainers t where t.batch_id = b.id)::text[] as "trainerIds"
     from batches b where b.id = $1`,
    [batchId],
  );
}

/** How many are there, of how many; those that only a typed phone number stands for are apart. */
export async function headCount(em: EntityManager, sessionId: string, batchId: string) {
  return row<{ present: number; pending: number; total: number }>(
    em,
    `select count(*)::int as total, (count(*) filter (where a.counts))::int as present,
       (count(*) filter (where a.status = 'present' and not a.counts))::int as pending
     from enrolments e left join attendance a on a.enrolment_id = e.id and a.class_session_id = $1
     where e.batch_id = $2 and e.state in ('active', 'completed', 'failed')`,
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
