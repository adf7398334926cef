import type { BatchParticipant } from '@sinau/contracts/batches.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

type Listing = RouteInput<'GET /manage/batches/:id/participants'>['query'];

const DONE = `(select count(*) from lesson_progress lp join lessons l on l.id = lp.lesson_id
  where lp.enrolment_id = e.id and lp.done_at is not null and l.kind <> 'in_person')`;

const ORDERS: Record<Listing['sort'], string> = {
  name: 'p.name, e.id',
  requested: 'e.requested_at, e.id',
  progress: `${DONE} desc, p.name, e.id`,
};

// The page first: results are looked up for its people alone. A regency is the first five characters of a village's
// code: 35.73.03.1001 lies in 35.73.
const page = (order: string) => `select e.*, p.name, r.name as regency, b.version_id,
    row_number() over (order by ${order}) as place, count(*) over () as total
  from enrolments e
  join batches b on b.id = e.batch_id
  join people p on p.account_id = e.account_id
  join regions r on r.code = left(p.village_code, 5)
  where e.batch_id = $1 and ($2::text is null or e.state = $2)
    and reaches_person($5::jsonb, b.unit_id, p.village_code)
  order by ${order} limit $3 offset $4`;

/** People of a batch with their results: the best post-test, the latest grade, of the sessions whose list was taken the share attended. */
export async function listParticipants(
  em: EntityManager,
  batchId: string,
  query: Listing,
  reach: string | null,
) {
  return rows<BatchParticipant & { total: number }>(
    em,
    `with page as (${page(ORDERS[query.sort])})
     select e.id as "enrolmentId", e.name, bu.name as "businessName", e.regency as "regencyName", e.state,
       e.requested_at as "requestedAt", e.final_score as "finalScore", e.grade_label as "gradeLabel", e.total,
       case when e.state = 'waiting' then (select count(*) + 1 from enrolments w
         where w.batch_id = $1 and w.state = 'waiting' and (w.requested_at, w.id) < (e.requested_at, e.id)) end as "waitingPosition",
       (select case when count(*) = 0 then 100 else ${DONE} * 100 / count(*) end
         from lessons n where n.version_id = e.version_id and n.kind <> 'in_person') as "lessonsPercent",
       (select case when count(*) = 0 then null else count(a.status) filter (where a.counts) * 100 / count(*) end
         from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
         where s.batch_id = $1 and s.cancelled_at is null
           and exists (select from attendance taken where taken.class_session_id = s.id)) as "attendancePercent",
       (select max(t.score) from attempts t
         where t.enrolment_id = e.id and t.quiz_code = 'post' and t.submitted_at is not null) as "postTestScore",
       (select g.score from assignments f
         join submissions s on s.assignment_id = f.id and s.enrolment_id = e.id
         join current_grades g on g.submission_id = s.id
         where f.version_id = e.version_id and f.lesson_id is null
         order by s.revision desc limit 1) as "finalAssignmentScore"
     from page e join businesses bu on bu.id = e.business_id
     order by e.place`,
    [batchId, query.state ?? null, query.pageSize, (query.page - 1) * query.pageSize, reach],
  );
}
