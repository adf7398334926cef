import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** What became of a quiz that was done on a device. `reason` null: it counted. */
export interface KeptAttempt {
  readonly id: string;
  readonly reason: 'attempts_used_up' | 'quiz_changed' | null;
  readonly score: number | null;
  readonly passed: boolean | null;
}

export async function findKept(
  em: EntityManager,
  enrolmentId: string,
  id: string,
): Promise<KeptAttempt | undefined> {
  return row<KeptAttempt>(
    em,
    'select id, reason, score, passed from offline_attempts where enrolment_id = $1 and id = $2',
    [enrolmentId, id],
  );
}

export async function countUncounted(em: EntityManager, enrolmentId: string): Promise<number> {
  const found = await row<{ n: number }>(
    em,
    'select count(*) as n from offline_attempts where enrolment_id = $1 and attempt_id is null',
    [enrolmentId],
  );
  return found?.n ?? 0;
}

export interface NewAttempt {
  readonly enrolmentId: string;
  readonly quizCode: string;
  readonly lessonId: string | null;
  readonly questionIds: readonly string[];
  readonly passingScore: number | null;
  readonly maxAttempts: number;
  readonly startedAt: string;
  readonly score: number;
  readonly passed: boolean | null;
}

/** A closed attempt. @returns nothing when all attempts are used up */
export async function insertClosedAttempt(
  em: EntityManager,
  attempt: NewAttempt,
): Promise<{ id: string; number: number } | undefined> {
  return row<{ id: string; number: number }>(
    em,
    `insert into attempts (enrolment_id, quiz_code, lesson_id, number, question_ids, passing_score, max_attempts, started_at,
       submitted_at, score, passed)
     select $1::uuid, $2::text, $3::uuid, count(*) + 1, $4::uuid[], $5, $6::int, least($7::timestamptz, now()), now(), $8, $9
     from attempts where enrolment_id = $1::uuid and quiz_code = $2::text having count(*) < $6::int
     returning id, number`,
    [
      attempt.enrolmentId,
      attempt.quizCode,
      attempt.lessonId,
      attempt.questionIds,
      attempt.passingScore,
      attempt.maxAttempts,
      attempt.startedAt,
      attempt.score,
      attempt.passed,
    ],
  );
}

export interface GradedAnswer {
  readonly questionId: string;
  readonly choice: readonly string[];
  readonly correct: boolean;
  readonly answeredAt: string;
}

/** `choice` differs in length from answer to answer, so the answers travel as one JSON text. */
export async function insertAnswers(
  em: EntityManager,
  attemptId: string,
  answers: readonly GradedAnswer[],
): Promise<void> {
  await rows(
    em,
    `insert into attempt_answers (attempt_id, question_id, choice, correct, answered_at)
     select $1, a."questionId", array(select jsonb_array_elements_text(a.choice)), a.correct, least(a."answeredAt", now())
     from jsonb_to_recordset($2::jsonb) a ("questionId" uuid, choice jsonb, correct boolean, "answeredAt" timestamptz)`,
    [attemptId, JSON.stringify(answers)],
  );
}

export interface Handed {
  readonly enrolmentId: string;
  readonly id: string;
  readonly quizCode: string;
  readonly answers: readonly unknown[];
  readonly startedAt: string;
  readonly finishedAt: string;
}

export async function keepOffline(
  em: EntityManager,
  handed: Handed,
  result: Omit<KeptAttempt, 'id'> & { readonly attemptId: string | null },
): Promise<void> {
  await rows(
    em,
    `insert into offline_attempts (enrolment_id, id, quiz_code, answers, started_at, finished_at, attempt_id, reason, score, passed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      handed.enrolmentId,
      handed.id,
      handed.quizCode,
      JSON.stringify(handed.answers),
      handed.startedAt,
      handed.finishedAt,
      result.attemptId,
      result.reason,
      result.score,
      result.passed,
    ],
  );
}
