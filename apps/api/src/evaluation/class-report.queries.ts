import type { ClassReport } from '@sinau/contracts/evaluation.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type People = Omit<ClassReport['numbers'], 'sessionsHeld' | 'jpHeld'>;

/** How many, of whom. Who only waited or withdrew before a seat was not in the class. */
export async function countPeople(em: EntityManager, batchId: string): Promise<People | undefined> {
  return row<People>(
    em,
    `with seated as (
       select e.state, p.sex, p.disability, left(p.village_code, 5) as regency
       from enrolments e join people p on p.account_id = e.account_id
       where e.batch_id = $1 and e.state in ('active', 'completed', 'failed'))
     select (select count(*) from enrolments where batch_id = $1) as registered, count(*) as seated,
       count(*) filter (where sex = 'P') as women,
       count(*) filter (where disability not in ('tidak_ada', 'tidak_ingin_menjawab')) as disabled,
       count(distinct regency) as regencies,
       count(*) filter (where state = 'completed') as passed, count(*) filter (where state = 'failed') as failed,
       (select count(*) from enrolments where batch_id = $1 and state = 'withdrawn' and seated_at is not null) as withdrawn
     from seated`,
    [batchId],
  );
}

/** Everybody who has or had a seat, by name. Attendance of sessions that were not called off. */
export async function listParticipants(
  em: EntityManager,
  batchId: string,
): Promise<ClassReport['participants']> {
  return rows(
    em,
    `select p.name, bu.name as "businessName", r.name as "regencyName", e.state, a.*,
       (select t.score from attempts t where t.enrolment_id = e.id and t.quiz_code = 'pre' and t.number = 1) as "preTestScore",
       (select max(t.score) from attempts t where t.enrolment_id = e.id and t.quiz_code = 'post') as "postTestScore",
       e.final_score as "finalScore", e.grade_label as "gradeLabel",
       (select c.number from certificates c where c.enrolment_id = e.id and c.kind = 'STTP' and c.state = 'issued') as "certificateNumber"
     from enrolments e
     join people p on p.account_id = e.account_id
     join businesses bu on bu.id = e.business_id
     join regions r on r.code = left(p.village_code, 5)
     cross join lateral (
       select count(*) filter (where a.counts) as present, count(*) filter (where a.status = 'excused') as excused,
         count(*) filter (where a.status = 'sick') as sick, count(*) filter (where a.status = 'absent') as absent
       from attendance a join class_sessions s on s.id = a.class_session_id and s.cancelled_at is null
       where a.enrolment_id = e.id) a
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed')
     order by p.name, e.id`,
    [batchId],
  );
}
