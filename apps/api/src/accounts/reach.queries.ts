import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../http/scope.js';
import { row } from '../database/sql.js';

/** Class and person behind an id. Where nobody in particular is meant, the village is null. */
const SUBJECTS: Record<SubjectKind, string> = {
  batch: 'select b.unit_id as unit, null as village from batches b where b.id = $1',
  class_session:
    'select b.unit_id, null from class_sessions s join batches b on b.id = s.batch_id where s.id = $1',
  ranking_run:
    'select b.unit_id, null from ranking_runs r join batches b on b.id = r.batch_id where r.id = $1',
  application: `select b.unit_id, p.village_code from applications a join batches b on b.id = a.batch_id
    join people p on p.account_id = a.account_id where a.id = $1`,
  application_document: `select b.unit_id, p.village_code from application_documents d
    join applications a on a.id = d.application_id join batches b on b.id = a.batch_id
    join people p on p.account_id = a.account_id where d.id = $1`,
  enrolment: `select b.unit_id, p.village_code from enrolments e join batches b on b.id = e.batch_id
    join people p on p.account_id = e.account_id where e.id = $1`,
  certificate: `select b.unit_id, p.village_code from certificates c join batches b on b.id = c.batch_id
    left join people p on p.account_id = c.account_id where c.id = $1`,
  certificate_request: `select b.unit_id, p.village_code from certificate_requests r
    join certificates c on c.id = r.certificate_id join batches b on b.id = c.batch_id
    left join people p on p.account_id = c.account_id where r.id = $1`,
  reminder: `select b.unit_id, p.village_code from reminders r left join batches b on b.id = r.batch_id
    left join people p on p.account_id = r.account_id where r.id = $1`,
  question: `select b.unit_id, p.village_code from discussion_questions q join batches b on b.id = q.batch_id
    join people p on p.account_id = q.account_id where q.id = $1`,
  submission: `select b.unit_id, p.village_code from submissions s join enrolments e on e.id = s.enrolment_id
    join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id where s.id = $1`,
  evidence_file: `select b.unit_id, p.village_code from evidence_files f join submissions s on s.id = f.submission_id
    join enrolments e on e.id = s.enrolment_id join batches b on b.id = e.batch_id
    join people p on p.account_id = e.account_id where f.id = $1`,
  attempt: `select b.unit_id, p.village_code from attempts t join enrolments e on e.id = t.enrolment_id
    join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id where t.id = $1`,
};

/** Whether grants (as JSON) cover what an id names; false also when it names nothing. */
export async function reachesSubject(
  em: EntityManager,
  subject: { readonly kind: SubjectKind; readonly id: string; readonly people: 'all' | 'filtered' | 'none' },
  grants: string,
): Promise<boolean> {
  // What tells of all people of a class is for those whose reach is no region.
  const found = await row<{ reached: boolean }>(
    em,
    `select case when $3 = 'all' then reaches_person($2::jsonb, s.unit, s.village) else reaches_class($2::jsonb, s.unit) end as reached
     from (${SUBJECTS[subject.kind]}) as s (unit, village)`,
    [subject.id, grants, subject.people],
  );
  return found?.reached ?? false;
}
