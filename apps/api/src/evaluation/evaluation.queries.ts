import type { SessionAttendance } from '@sinau/contracts/evaluation.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Ratings } from './satisfaction.rule.js';

const SEATED = `e.state in ('active', 'completed', 'failed')`;

/** Who had a seat and answered goes on counting after leaving: taken away, an answer would show whose it was. */
const ASKED = `(${SEATED} or e.state = 'withdrawn' and exists (select from surveys a where a.enrolment_id = e.id))`;

/** What was answered, in order; who answered is not read. Only of people whom `invited` counts. */
export async function findSurveys(em: EntityManager, batchId: string) {
  return rows<{ ratings: Ratings; comment: string }>(
    em,
    `select s.ratings, s.comment from surveys s join enrolments e on e.id = s.enrolment_id
     where e.batch_id = $1 and ${ASKED} order by s.sent_at, s.enrolment_id`,
    [batchId],
  );
}

/** The score that the class's post test asks for; null: none. */
export async function findClassFacts(em: EntityManager, batchId: string) {
  return row<{ invited: number; over: boolean; postTestScore: number | null }>(
    em,
    `select (select count(*) from enrolments e where e.batch_id = b.id and ${ASKED}) as invited,
       batch_is_over(b.state) as over,
       nullif((v.completion ->> 'postTestScore')::numeric, 0) as "postTestScore"
     from batches b join course_versions v on v.id = b.version_id where b.id = $1`,
    [batchId],
  );
}

/** All sessions in their order with how many people were there; those called off too. What waits for the trainer's word is unrecorded. */
export async function findSessions(em: EntityManager, batchId: string): Promise<SessionAttendance[]> {
  return rows<SessionAttendance>(
    em,
    `select s.id, s.title, s.starts_at as "startsAt", s.jp, s.cancelled_reason as "cancelledReason",
       array(select coalesce(a.name, '') from session_trainers t join accounts a on a.id = t.account_id
         where t.session_id = s.id order by a.name)::text[] as trainers,
       exists (select from taught_sessions t where t.session_id = s.id) as held,
       count(*) filter (where a.counts) as present, count(*) filter (where a.status = 'excused') as excused,
       count(*) filter (where a.status = 'sick') as sick, count(*) filter (where a.status = 'absent') as absent,
       count(e.id) filter (where a.status is null or a.status = 'present' and not a.counts) as unrecorded
     from class_sessions s
     left join enrolments e on e.batch_id = s.batch_id and ${SEATED}
     left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
     where s.batch_id = $1 group by s.id order by s.starts_at, s.id`,
    [batchId],
  );
}
