import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** What a learner has in a class, counted: what comes along to another one, and what stays. */
export interface Belongings {
  readonly sameVersion: boolean;
  readonly lessons: number;
  readonly attempts: number;
  readonly assignments: number;
  /** Assignments that classmates have reviewed: they belong to that class. */
  readonly reviewed: number;
  readonly survey: boolean;
  readonly attended: number;
}

const REVIEWED = `exists (select from submissions r join peer_reviews p on p.submission_id = r.id
  where r.enrolment_id = s.enrolment_id and r.assignment_id = s.assignment_id)`;

export async function findBelongings(
  em: EntityManager,
  enrolmentId: string,
  toBatchId: string,
): Promise<Belongings | undefined> {
  return row<Belongings>(
    em,
    `select f.version_id = t.version_id as "sameVersion",
       (select count(*) from lesson_progress p where p.enrolment_id = e.id and p.done_at is not null) as lessons,
       (select count(*) from attempts a where a.enrolment_id = e.id) as attempts,
       (select count(distinct s.assignment_id) from submissions s where s.enrolment_id = e.id and not ${REVIEWED}) as assignments,
       (select count(distinct s.assignment_id) from submissions s where s.enrolment_id = e.id and ${REVIEWED}) as reviewed,
       exists (select from surveys v where v.enrolment_id = e.id) as survey,
       (select count(*) from attendance x where x.enrolment_id = e.id) as attended
     from enrolments e join batches f on f.id = e.batch_id join batches t on t.id = $2 where e.id = $1`,
    [enrolmentId, toBatchId],
  );
}

export async function markMoved(em: EntityManager, fromId: string, toId: string): Promise<void> {
  await rows(em, 'update enrolments set moved_from = $1 where id = $2', [fromId, toId]);
}

/** Places in lessons and packages: what is further along stays (I7). */
export async function carryProgress(em: EntityManager, fromId: string, toId: string): Promise<void> {
  await rows(
    em,
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at)
     select $2, lesson_id, position, done_at from lesson_progress where enrolment_id = $1
     on conflict (enrolment_id, lesson_id) do update
       set position = excluded.position, done_at = excluded.done_at, updated_at = now()`,
    [fromId, toId],
  );
  await rows(
    em,
    `insert into scorm_states (enrolment_id, lesson_id, package_id, cmi, score, best_score, occurred_at)
     select $2, lesson_id, package_id, cmi, score, best_score, occurred_at from scorm_states where enrolment_id = $1
     on conflict (enrolment_id, lesson_id) do update set cmi = excluded.cmi, score = excluded.score,
       best_score = excluded.best_score, occurred_at = excluded.occurred_at, package_id = excluded.package_id, updated_at = now()`,
    [fromId, toId],
  );
}

/**
 * Attempts and assignments move: used-up attempts stay used up. What the learner has there already, from an earlier time
 * in that class, stays as it is. The survey is answered there too, as the newest, and stays here: an answer that came or
 * went with a person would show whose it is.
 */
export async function moveWork(em: EntityManager, fromId: string, toId: string): Promise<void> {
  await rows(
    em,
    `update attempts a set enrolment_id = $2 where a.enrolment_id = $1
       and not exists (select from attempts there where there.enrolment_id = $2 and there.quiz_code = a.quiz_code)`,
    [fromId, toId],
  );
  await rows(
    em,
    `update submissions s set enrolment_id = $2 where s.enrolment_id = $1 and not ${REVIEWED}
       and not exists (select from submissions there where there.enrolment_id = $2 and there.assignment_id = s.assignment_id)`,
    [fromId, toId],
  );
  await rows(
    em,
    `insert into surveys (enrolment_id, ratings, comment) select $2, ratings, comment from surveys where enrolment_id = $1
     on conflict (enrolment_id) do nothing`,
    [fromId, toId],
  );
}
