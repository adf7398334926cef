import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/**
 * Since when a draft's words are new: its base version came in, unless nobody published that one yet. Then what led to
 * it is as new as the rest, back to the published version before it.
 */
const SINCE = `case when base.published_at is not null then base.imported_at else coalesce(
    (select max(v.imported_at) from course_versions v
     where v.course_id = d.course_id and v.number < base.number and v.published_at is not null), '-infinity') end`;

const LESSON = `select from draft_lesson_revisions r
  join draft_lessons l on l.id = r.lesson_id and l.removed_at is null
  join draft_modules m on m.id = l.module_id and m.removed_at is null
  where l.course_id = d.course_id and r.saved_by = $1 and r.saved_at > since.at`;
const QUESTION = `select from bank_questions q
  where q.course_id = d.course_id and q.removed_at is null and q.updated_by = $1 and q.updated_at > since.at`;
/** Words in a file are words too. */
const FILE = `select from course_versions v
  where v.course_id = d.course_id and v.imported_by = $1 and v.published_at is null and v.number <= base.number
    and v.imported_at > since.at`;

/** Which of these drafts hold words of this account that no published version has had before. */
export async function findWrittenBy(
  em: EntityManager,
  accountId: string,
  courseIds: readonly string[],
): Promise<Set<string>> {
  if (courseIds.length === 0) return new Set();
  const found = await rows<{ courseId: string }>(
    em,
    `select d.course_id as "courseId" from course_drafts d
     left join course_versions base on base.id = d.base_version_id
     cross join lateral (select ${SINCE} as at) since
     where d.course_id = any($2) and (exists (${LESSON}) or exists (${QUESTION}) or exists (${FILE}))`,
    [accountId, courseIds],
  );
  return new Set(found.map(({ courseId }) => courseId));
}
