import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { AskedQuestion } from './attempt.rule.js';

/** A question with its key, as quizzes on a device need it. */
export type KeyedQuestion = Omit<AskedQuestion, 'order' | 'choice'>;

const QUESTIONS = {
  name: 'keyed_questions',
  text: `select q.id, q.code, q.kind, q.text, q.options, q.key, coalesce(q.settings -> 'matches', '[]') as matches,
      coalesce((q.settings -> 'tolerance')::float8, 0) as tolerance, coalesce(q.settings ->> 'unit', '') as unit,
      coalesce(q.settings ->> 'imageAlt', '') as "imageAlt",
      '/api/media/' || (q.settings ->> 'imageId') || '/w640' as "imageUrl",
      q.feedback_correct as "feedbackCorrect", q.feedback_wrong as "feedbackWrong", q.points
    from questions q where q.version_id = $1 and q.code = any($2)`,
};

/** In the order of `codes`; those that the version does not have are left out. */
export async function findKeyedQuestions(
  em: EntityManager,
  versionId: string,
  codes: readonly string[],
): Promise<KeyedQuestion[]> {
  const found = await rows<KeyedQuestion>(em, QUESTIONS, [versionId, codes]);
  const byCode = new Map(found.map((question) => [question.code, question]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

export async function countAttempts(em: EntityManager, enrolmentId: string, code: string): Promise<number> {
  const found = await row<{ n: number }>(
    em,
    'select count(*) as n from attempts where enrolment_id = $1 and quiz_code = $2',
    [enrolmentId, code],
  );
  return found?.n ?? 0;
}
