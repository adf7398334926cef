import type { EnrolmentSummary } from '@sinau/contracts/enrolments.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

/** Of enrolment `e`: the angkatan that was left for this one. Also read by the page of one class. */
export const MOVED_FROM = `(select batch_label(left_batch.number, left_batch.year) from enrolments before
  join batches left_batch on left_batch.id = before.batch_id where before.id = e.moved_from)`;

// In-person lessons happen in the hall: attendance counts them, not progress.
const SUMMARY = `select e.id, e.state, e.requested_at,
    case when e.state = 'waiting' then (
      select count(*) + 1 from enrolments w
      where w.batch_id = e.batch_id and w.state = 'waiting' and (w.requested_at, w.id) < (e.requested_at, e.id)
    ) end as "waitingPosition",
    c.slug as "courseSlug", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel", b.mode,
    progress.percent as "lessonsPercent",
    case when e.state = 'active' then (
      select json_build_object('code', l.code, 'title', l.title, 'kind', l.kind, 'moduleTitle', m.title)
      from lessons l join modules m on m.id = l.module_id
      where l.version_id = b.version_id and l.kind <> 'in_person' and not exists (
        select from lesson_progress p where p.enrolment_id = e.id and p.lesson_id = l.id and p.done_at is not null
      ) order by l.ordinal limit 1
    ) end as "nextLesson",
    case when e.state = 'active' and batch_is_live(b.state) then (
      select json_build_object('id', s.id, 'title', s.title, 'place', s.place,
        'startsAt', to_char(s.starts_at, ${UTC}), 'endsAt', to_char(s.ends_at, ${UTC}))
      from class_sessions s where s.batch_id = b.id and s.cancelled_at is null and s.ends_at > now() order by s.starts_at, s.id limit 1
    ) end as "nextSession",
    coalesce((select s.sequence > 0 from class_sessions s
      where e.state = 'active' and batch_is_live(b.state) and s.batch_id = b.id and s.cancelled_at is null and s.ends_at > now()
      order by s.starts_at, s.id limit 1), false) as "nextSessionMoved",
    case when b.state = 'cancelled' then coalesce(b.move_reason, '') end as "calledOff", ${MOVED_FROM} as "movedFrom",
    b.assignment_due_at as "assignmentDueAt",
    (select t.id from certificates t where t.enrolment_id = e.id and t.issued_at is not null
      order by t.state = 'issued' desc, t.approved_at desc, t.id desc limit 1) as "certificateId"
  from enrolments e
  join batches b on b.id = e.batch_id
  join courses c on c.id = b.course_id
  join course_versions v on v.id = b.version_id
  cross join lateral (
    select case when count(*) = 0 then 100 else count(p.done_at) * 100 / count(*) end as percent
    from lessons l left join lesson_progress p on p.lesson_id = l.id and p.enrolment_id = e.id
    where l.version_id = b.version_id and l.kind <> 'in_person'
  ) progress`;

const MINE = {
  name: 'my_enrolments',
  text: `${SUMMARY} where e.account_id = $1 and e.state <> 'withdrawn' order by e.requested_at desc`,
};
const ONE = { name: 'my_enrolment', text: `${SUMMARY} where e.id = $1 and e.account_id = $2` };

/** One person's classes, newest first, without those given up. */
export async function listSummaries(em: EntityManager, accountId: string): Promise<EnrolmentSummary[]> {
  return rows<EnrolmentSummary>(em, MINE, [accountId]);
}

/** One enrolment of this person, in whatever state. */
export async function findSummary(
  em: EntityManager,
  enrolmentId: string,
  accountId: string,
): Promise<EnrolmentSummary | undefined> {
  return row<EnrolmentSummary>(em, ONE, [enrolmentId, accountId]);
}
