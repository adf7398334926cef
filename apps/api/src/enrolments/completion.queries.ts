import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Achievements } from './completion.rule.js';

/** One learner's achievements with the rule they are held against. */
export interface Facts extends Achievements {
  readonly enrolmentId: string;
  readonly state: EnrolmentState;
  readonly rule: CompletionRule;
  /** Frozen when the class was completed. */
  readonly finalScore: number | null;
  readonly gradeLabel: string | null;
}

/**
 * Joins that count what the enrolment `e` of batch `b` has achieved; the column names are those of Achievements.
 * A quiz or practice lesson is done when its own row in lesson_progress says so: submitting writes it.
 */
const ACHIEVEMENTS = `
  cross join lateral (
    select count(*) filter (where l.kind <> 'in_person') as lessons,
      count(p.done_at) filter (where l.kind <> 'in_person') as "lessonsDone",
      count(*) filter (where l.kind = 'quiz') as quizzes
    from lessons l left join lesson_progress p on p.lesson_id = l.id and p.enrolment_id = e.id
    where l.version_id = b.version_id) done
  cross join lateral (
    select count(*) as sessions, count(*) filter (where a.counts) as "sessionsPresent"
    from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
    where s.batch_id = b.id and s.cancelled_at is null) present
  cross join lateral (
    select max(score) filter (where quiz_code = 'post') as "postTestScore",
      (select coalesce(sum(best), 0) from (
         select max(q.score) as best from attempts q
         -- A class that moved to another version may have left quizzes behind.
         join lessons asked on asked.id = q.lesson_id and asked.version_id = b.version_id
         where q.enrolment_id = e.id and q.submitted_at is not null group by q.lesson_id) each_quiz
      ) as "quizBestSum"
    from attempts where enrolment_id = e.id and submitted_at is not null) tested
  left join lateral (
    select g.score as "finalAssignmentScore"
    from assignments f
    join submissions s on s.assignment_id = f.id and s.enrolment_id = e.id
    join current_grades g on g.submission_id = s.id
    where f.version_id = b.version_id and f.lesson_id is null
    order by s.revision desc limit 1) graded on true`;

const FACTS = `
  select e.id as "enrolmentId", e.state, e.final_score as "finalScore", e.grade_label as "gradeLabel", v.completion as rule,
    done.*, present.*, tested.*, graded.*, exists (select from surveys where enrolment_id = e.id) as "surveyDone"
  from enrolments e
  join batches b on b.id = e.batch_id
  join course_versions v on v.id = b.version_id
  ${ACHIEVEMENTS}`;

const FACTS_OF_ENROLMENTS = { name: 'completion_facts', text: `${FACTS} where e.id = any($1::uuid[])` };
const FACTS_OF_BATCH = { name: 'completion_facts_of_batch', text: `${FACTS} where e.batch_id = $1` };

export async function factsOf(em: EntityManager, enrolmentIds: readonly string[]): Promise<Facts[]> {
  return rows<Facts>(em, FACTS_OF_ENROLMENTS, [enrolmentIds]);
}

export async function factsOfBatch(em: EntityManager, batchId: string): Promise<Facts[]> {
  return rows<Facts>(em, FACTS_OF_BATCH, [batchId]);
}

/**
 * Two deeds at once (a survey and a grade) must not each miss the other: whoever comes second waits here and
 * then reads what the first one wrote. In id order, so that two classes of people cannot wait for each other.
 */
export async function lockEnrolments(em: EntityManager, enrolmentIds: readonly string[]): Promise<void> {
  await rows(em, 'select id from enrolments where id = any($1::uuid[]) order by id for no key update', [
    enrolmentIds,
  ]);
}

/** @returns false when somebody else already ended it */
export async function completeEnrolment(
  em: EntityManager,
  enrolmentId: string,
  result: { finalScore: number; gradeLabel: string | null },
): Promise<boolean> {
  const completed = await rows(
    em,
    `update enrolments set state = 'completed', final_score = $2, grade_label = $3, ended_at = now()
     where id = $1 and state = 'active' returning id`,
    [enrolmentId, result.finalScore, result.gradeLabel],
  );
  return completed.length > 0;
}

/** Only upwards, and only until the class is handed in. @returns false when the result stays as it is */
export async function improveResult(
  em: EntityManager,
  enrolmentId: string,
  result: { finalScore: number; gradeLabel: string | null },
): Promise<boolean> {
  const improved = await rows(
    em,
    `update enrolments e set final_score = $2, grade_label = $3 from batches b
     where e.id = $1 and e.state = 'completed' and e.final_score < $2
       and b.id = e.batch_id and b.certification in ('none', 'returned') returning e.id`,
    [enrolmentId, result.finalScore, result.gradeLabel],
  );
  return improved.length > 0;
}

/** Better or worse, until the class is handed in. @returns false when the result stays as it is */
export async function replaceResult(
  em: EntityManager,
  enrolmentId: string,
  result: { finalScore: number; gradeLabel: string | null },
): Promise<boolean> {
  const replaced = await rows(
    em,
    `update enrolments e set final_score = $2, grade_label = $3 from batches b
     where e.id = $1 and e.state = 'completed' and e.final_score <> $2
       and b.id = e.batch_id and b.certification in ('none', 'returned') returning e.id`,
    [enrolmentId, result.finalScore, result.gradeLabel],
  );
  return replaced.length > 0;
}

/** @returns false when it is not completed, or its class is handed in */
export async function reopenEnrolment(em: EntityManager, enrolmentId: string): Promise<boolean> {
  const reopened = await rows(
    em,
    `update enrolments e set state = 'active', final_score = null, grade_label = null, ended_at = null
     from batches b
     where e.id = $1 and e.state = 'completed' and b.id = e.batch_id and b.certification in ('none', 'returned')
     returning e.id`,
    [enrolmentId],
  );
  return reopened.length > 0;
}
