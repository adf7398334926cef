import type { EmbeddedQuestion } from '@sinau/contracts/lessons.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** A question of a text, and the picture it points into. */
export type StoredEmbeddedQuestion = Omit<EmbeddedQuestion, 'imageUrl'> & { readonly imageId: string | null };

/** In the order of `codes`. Left out: those that the version does not have, and those that a test asks, whose keys nobody may read. */
export async function findEmbeddedQuestions(
  em: EntityManager,
  versionId: string,
  codes: readonly string[],
): Promise<StoredEmbeddedQuestion[]> {
  return rows<StoredEmbeddedQuestion>(
    em,
    `select code, kind, text, options, key, feedback_correct as "feedbackCorrect", feedback_wrong as "feedbackWrong",
       coalesce(settings -> 'matches', '[]') as matches, coalesce((settings ->> 'tolerance')::float8, 0) as tolerance,
       coalesce(settings ->> 'unit', '') as unit, settings ->> 'imageId' as "imageId",
       coalesce(settings ->> 'imageAlt', '') as "imageAlt"
     from questions q where version_id = $1 and code = any($2) and not exists (
       select from course_versions v where v.id = $1
         and (v.pre_test -> 'questions' ? q.code or v.post_test -> 'questions' ? q.code))
     order by array_position($2, code)`,
    [versionId, codes],
  );
}
