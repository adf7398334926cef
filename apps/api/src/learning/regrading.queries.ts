import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** A certificate says what was true on its day: what it rests on is left alone. */
export async function isCertified(em: EntityManager, enrolmentId: string): Promise<boolean> {
  const found = await row<{ certified: boolean }>(
    em,
    'select exists (select from certificates where enrolment_id = $1) as certified',
    [enrolmentId],
  );
  return found?.certified ?? false;
}

/** @returns how many answers turned right or wrong */
export async function markAnswers(
  em: EntityManager,
  attemptId: string,
  answers: readonly { questionId: string; correct: boolean }[],
): Promise<number> {
  const changed = await rows(
    em,
    `update attempt_answers x set correct = marked.correct
     from unnest($2::uuid[], $3::boolean[]) marked (question_id, correct)
     where x.attempt_id = $1 and x.question_id = marked.question_id and x.correct <> marked.correct returning x.question_id`,
    [attemptId, answers.map(({ questionId }) => questionId), answers.map(({ correct }) => correct)],
  );
  return changed.length;
}

/** @returns whether anything changed */
export async function setScore(
  em: EntityManager,
  attemptId: string,
  result: { score: number; passed: boolean | null },
): Promise<boolean> {
  const changed = await rows(
    em,
    `update attempts set score = $2, passed = $3
     where id = $1 and submitted_at is not null and (score, passed) is distinct from ($2::numeric, $3::boolean) returning id`,
    [attemptId, result.score, result.passed],
  );
  return changed.length > 0;
}
