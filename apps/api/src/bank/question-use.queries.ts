import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { UseFact } from './question-use.js';

// Draft first: it is what trainers work on. Draws speak the file's language there and the API's in versions.
const USES = `
  select m.course_id as "courseId", l.code as "lessonCode", l.source ->> 'judul' as title,
    coalesce(l.source -> 'soal', '[]')::jsonb as codes, coalesce(l.source -> 'acak_soal', '[]')::jsonb as draws,
    jsonb_path_query_array(l.source::jsonb, 'strict $.**?(@.type == "quiz").attrs.question') as embedded
  from draft_lessons l join draft_modules m on m.id = l.module_id
  where m.course_id = any($1) and l.removed_at is null and m.removed_at is null
  union all
  select d.course_id, null, test, coalesce(d.head -> test -> 'soal', '[]')::jsonb, '[]', '[]'
  from course_drafts d cross join unnest(array['pre_test', 'post_test']) test where d.course_id = any($1)
  union all
  select v.course_id, l.code, l.title, coalesce(l.content -> 'questionCodes', '[]'), coalesce(l.content -> 'draws', '[]'),
    jsonb_path_query_array(l.content, 'strict $.**?(@.type == "quiz").attrs.question')
  from newest v join lessons l on l.version_id = v.id
  union all
  select v.course_id, null, test, case test when 'pre_test' then v.pre_test else v.post_test end -> 'questions', '[]', '[]'
  from newest v cross join unnest(array['pre_test', 'post_test']) test`;

/** Where the draft of each course, or its newest version while there is no draft, asks questions. */
export async function findUses(em: EntityManager, courseIds: readonly string[]): Promise<UseFact[]> {
  return rows<UseFact>(
    em,
    `with newest as (
       select distinct on (course_id) * from course_versions v
       where course_id = any($1) and not exists (select from course_drafts d where d.course_id = v.course_id)
       order by course_id, number desc)
     ${USES}`,
    [courseIds],
  );
}

/** Submitted first attempts that asked each question, in all versions of its course. */
export async function findStats(em: EntityManager, asked: readonly { courseId: string; code: string }[]) {
  return rows<{ courseId: string; code: string; answers: number; share: number }>(
    em,
    `select v.course_id as "courseId", q.code, count(*) as answers, avg(coalesce(x.correct, false)::int)::float8 as share
     from unnest($1::uuid[], $2::text[]) asked (course_id, code)
     join course_versions v on v.course_id = asked.course_id
     join questions q on q.version_id = v.id and q.code = asked.code
     join attempts a on a.question_ids @> array[q.id] and a.number = 1 and a.submitted_at is not null
     left join attempt_answers x on x.attempt_id = a.id and x.question_id = q.id
     group by v.course_id, q.code`,
    [asked.map(({ courseId }) => courseId), asked.map(({ code }) => code)],
  );
}
