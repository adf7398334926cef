import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import type { ReportFacts } from './report-gaps.js';

/** What the class report stands on. A session that was not called off has attendance, or it is missing from the report. */
export async function findReportFacts(em: EntityManager, batchId: string): Promise<ReportFacts | undefined> {
  return row<ReportFacts>(
    em,
    `with sessions as (
       select s.title, s.starts_at, s.jp, t.held, t.trained, (
         select count(*) from enrolments e
         where e.batch_id = s.batch_id and e.state in ('active', 'completed', 'failed') and not exists (
           select from attendance a where a.class_session_id = s.id and a.enrolment_id = e.id
             and (a.counts or a.status <> 'present')))::integer as unrecorded
       from class_sessions s
       cross join lateral (select count(*) > 0 as held, count(account_id) > 0 as trained
         from taught_sessions where session_id = s.id) t
       where s.batch_id = $1 and s.cancelled_at is null)
     select b.taken, b.certification,
       (select count(*) from enrolments e where e.batch_id = b.id and e.state = 'completed')::integer as passed,
       array(select title from sessions where not held order by starts_at)::text[] as "sessionsWithoutAttendance",
       array(select title from sessions where held and unrecorded > 0 order by starts_at)::text[] as "sessionsWithGaps",
       array(select title from sessions where held and not trained order by starts_at)::text[] as "sessionsWithoutTrainer",
       array(select title from sessions where held and jp is null order by starts_at)::text[] as "sessionsWithoutJp",
       (select count(*) from submissions s join enrolments e on e.id = s.enrolment_id
         join assignments a on a.id = s.assignment_id and a.lesson_id is null
         where e.batch_id = b.id and e.state = 'active' and s.state = 'sent')::integer as ungraded,
       (select count(*) from surveys s join enrolments e on e.id = s.enrolment_id where e.batch_id = b.id)::integer as surveys
     from batches b where b.id = $1`,
    [batchId],
  );
}
