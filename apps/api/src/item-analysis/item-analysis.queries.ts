import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { TestPair } from './learning-gain.rule.js';

/** Whose answers: of one angkatan, or of all of a course. */
export type Scope = { readonly batchId: string } | { readonly courseId: string };

/** One question in one quiz or test. */
export interface ItemRow {
  readonly quizCode: string;
  readonly quizTitle: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: { id: string; text: string }[];
  readonly matches: { id: string; text: string }[];
  readonly key: string[];
  readonly answers: number;
  readonly unanswered: number;
  readonly difficulty: number | null;
  readonly discrimination: number | null;
  readonly choices: { choice: string[]; correct: boolean; count: number }[];
}

/*
 * First attempts that were handed in. `rest` is the share of the other questions answered rightly, so that an item is
 * not compared with itself; a single other question is no test to be compared with. corr() of a 0/1 and a number is the
 * point-biserial correlation.
 */
const ITEMS = `
  with first as (
    select a.id, a.quiz_code, a.lesson_id, a.question_ids
    from attempts a join enrolments e on e.id = a.enrolment_id join batches b on b.id = e.batch_id
    where (b.id = $1 or b.course_id = $2) and a.number = 1 and a.submitted_at is not null
  ), asked as (
    select f.id, f.quiz_code, f.lesson_id, q.id as question_id, q.code, coalesce(x.correct, false)::int as correct, x.choice,
      coalesce(x.correct, false) as is_correct
    from first f cross join unnest(f.question_ids) asked (id) join questions q on q.id = asked.id
    left join attempt_answers x on x.attempt_id = f.id and x.question_id = q.id
  ), scored as (
    select *, case when count(*) over whole > 2 then (sum(correct) over whole - correct)::float8 / (count(*) over whole - 1) end as rest
    from asked window whole as (partition by id)
  ), chosen as (
    select quiz_code, code, choice, bool_or(is_correct) as correct, count(*) as count
    from scored where choice is not null group by quiz_code, code, choice
  ), listed as (
    select quiz_code, code, json_agg(json_build_object('choice', choice, 'correct', correct, 'count', count) order by count desc) as choices
    from chosen group by quiz_code, code
  ), figures as (
    select quiz_code, code, count(*) as answers, count(*) filter (where choice is null) as unanswered,
      avg(correct)::float8 as difficulty, corr(correct, rest) as discrimination,
      (array_agg(question_id order by question_id desc))[1] as question_id, (array_agg(lesson_id order by question_id desc))[1] as lesson_id
    from scored group by quiz_code, code
  )
  select f.quiz_code as "quizCode", q.code, q.kind, q.text, q.options, coalesce(q.settings -> 'matches', '[]') as matches, q.key,
    coalesce(l.title, case f.quiz_code when 'pre' then 'Tes awal' else 'Tes akhir' end) as "quizTitle",
    f.answers, f.unanswered, f.difficulty, f.discrimination, coalesce(c.choices, '[]') as choices
  from figures f join questions q on q.id = f.question_id left join lessons l on l.id = f.lesson_id
  left join listed c on c.quiz_code = f.quiz_code and c.code = f.code
  order by case f.quiz_code when 'pre' then 0 when 'post' then 2 else 1 end, l.ordinal, q.code`;

export async function findItems(em: EntityManager, scope: Scope): Promise<ItemRow[]> {
  return rows<ItemRow>(em, ITEMS, [
    'batchId' in scope ? scope.batchId : null,
    'courseId' in scope ? scope.courseId : null,
  ]);
}

/** First pre test and best post test of everybody with a seat. */
export async function findTestPairs(em: EntityManager, batchId: string): Promise<TestPair[]> {
  return rows<TestPair>(
    em,
    `select min(a.score) filter (where a.quiz_code = 'pre' and a.number = 1)::float8 as pre,
       max(a.score) filter (where a.quiz_code = 'post')::float8 as post
     from enrolments e left join attempts a on a.enrolment_id = e.id and a.submitted_at is not null
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed') group by e.id`,
    [batchId],
  );
}

export async function findCourseTitle(em: EntityManager, courseId: string): Promise<string | undefined> {
  const [found] = await rows<{ title: string }>(
    em,
    `select coalesce((select title from course_versions v where v.course_id = c.id order by number desc limit 1), c.code) as title
     from courses c where c.id = $1`,
    [courseId],
  );
  return found?.title;
}
