import type { BatchParticipant } from '@sinau/contracts/batches.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

type Listing = RouteInput<'GET /manage/batches/:id/participants'>['query'];

const ORDERS: Record<Listing['sort'], string> = {
  name: 'name, "enrolmentId"',
  requested: '"requestedAt", "enrolmentId"',
  progress: '"lessonsPercent" desc, name, "enrolmentId"',
};

// The regency is the first five characters of a village's code: 35.73.03.1001 lies in 35.73.
const LISTED = `select e.id as "enrolmentId", e.account_id, e.batch_id, e.business_id, p.name, r.name as "regencyName", e.state,
    e.requested_at as "requestedAt", e.final_score as "finalScore", e.grade_label as "gradeLabel", b.version_id,
    case when e.state = 'waiting'
      then row_number() over (partition by e.state order by e.requested_at, e.id) end as "waitingPosition",
    case when needed.lessons = 0 then 100 else coalesce(done.lessons, 0) * 100 / needed.lessons end as "lessonsPercent"
  from enrolments e
  join batches b on b.id = e.batch_id
  join people p on p.account_id = e.account_id
  join regions r on r.code = left(p.village_code, 5)
  cross join lateral (
    select count(*) as lessons from lessons l where l.version_id = b.version_id and l.kind <> 'in_person'
  ) needed
  left join (
    select lp.enrolment_id, count(*) as lessons
    from lesson_progress lp
    join lessons l on l.id = lp.lesson_id and l.kind <> 'in_person'
    join enrolments e on e.id = lp.enrolment_id
    where e.batch_id = $1 and lp.done_at is not null
    group by lp.enrolment_id
  ) done on done.enrolment_id = e.id
  where e.batch_id = $1`;

/** People of a batch with their results: the best post-test, the latest grade, the share of sessions attended. */
export async function listParticipants(em: EntityManager, batchId: string, query: Listing) {
  const order = ORDERS[query.sort];
  return rows<BatchParticipant & { total: number }>(
    em,
    `with listed as (${LISTED}), page as (
       select *, count(*) over () as total from listed where $2::text is null or state = $2 order by ${order} limit $3 offset $4
     )
     select page.*, bu.name as "businessName",
       (select case when count(*) = 0 then null else count(a.status) filter (where a.status = 'present') * 100 / count(*) end
         from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = page."enrolmentId"
         where s.batch_id = page.batch_id) as "attendancePercent",
       (select max(t.score) from attempts t
         where t.enrolment_id = page."enrolmentId" and t.quiz_code = 'post' and t.submitted_at is not null) as "postTestScore",
       (select g.score from assignments f
         join submissions s on s.assignment_id = f.id and s.enrolment_id = page."enrolmentId"
         join grades g on g.submission_id = s.id
         where f.version_id = page.version_id and f.lesson_id is null
         order by s.revision desc limit 1) as "finalAssignmentScore"
     from page join businesses bu on bu.id = page.business_id
     order by ${order}`,
    [batchId, query.state ?? null, query.pageSize, (query.page - 1) * query.pageSize],
  );
}
