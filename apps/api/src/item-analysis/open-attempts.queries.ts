import type { OpenAttempt } from '@sinau/contracts/item-analysis.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const OPEN = `
  select a.id, a.enrolment_id as "enrolmentId", p.name as "learnerName", a.quiz_code as "quizCode",
    coalesce(l.title, case a.quiz_code when 'pre' then 'Tes awal' else 'Tes akhir' end) as title,
    a.started_at as "startedAt", a.deadline_at as "deadlineAt",
    (select count(*) from attempt_answers x where x.attempt_id = a.id) as answered, cardinality(a.question_ids) as questions,
    (select coalesce(sum(minutes), 0) from attempt_extensions t where t.attempt_id = a.id) as "extraMinutes"
  from attempts a join enrolments e on e.id = a.enrolment_id join people p on p.account_id = e.account_id
  left join lessons l on l.id = a.lesson_id
  where a.submitted_at is null`;

export async function listOpen(em: EntityManager, batchId: string): Promise<OpenAttempt[]> {
  return rows<OpenAttempt>(em, `${OPEN} and e.batch_id = $1 order by a.deadline_at nulls last, p.name`, [
    batchId,
  ]);
}

export async function findOpen(em: EntityManager, id: string): Promise<OpenAttempt | undefined> {
  return row<OpenAttempt>(em, `${OPEN} and a.id = $1`, [id]);
}

export async function batchOf(em: EntityManager, attemptId: string): Promise<string | undefined> {
  const found = await row<{ batchId: string }>(
    em,
    'select e.batch_id as "batchId" from attempts a join enrolments e on e.id = a.enrolment_id where a.id = $1',
    [attemptId],
  );
  return found?.batchId;
}

/** @returns false when this very tap was counted before */
export async function noteExtension(
  em: EntityManager,
  extension: { requestId: string; attemptId: string; minutes: number; givenBy: string },
): Promise<boolean> {
  const { requestId, attemptId, minutes, givenBy } = extension;
  const noted = await rows(
    em,
    `insert into attempt_extensions (id, attempt_id, minutes, given_by) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [requestId, attemptId, minutes, givenBy],
  );
  return noted.length > 0;
}

/** From now when the time was over already. @returns false when it is handed in, or has no limit */
export async function extend(em: EntityManager, attemptId: string, minutes: number): Promise<boolean> {
  const extended = await rows(
    em,
    `update attempts set deadline_at = greatest(deadline_at, now()) + make_interval(mins => $2)
     where id = $1 and submitted_at is null and deadline_at is not null returning id`,
    [attemptId, minutes],
  );
  return extended.length > 0;
}
