import type { QuestionDraw } from '@sinau/contracts/studio-lesson.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { StoredAttempt } from './attempt.rule.js';
import type { Drawable } from './draw.rule.js';

/** Seconds after the deadline in which an answer that was on its way still counts. */
const GRACE = `interval '60 seconds'`;

/** What an attempt is made of. `minutes` null: no time limit. */
export interface Quiz {
  readonly lessonId: string | null;
  readonly questionCodes: string[];
  readonly draws: QuestionDraw[];
  readonly shuffle: boolean;
  readonly minutes: number | null;
  readonly maxAttempts: number;
  readonly passingScore: number | null;
}

const QUIZ = `select id as "lessonId", content -> 'questionCodes' as "questionCodes",
    coalesce(content -> 'draws', '[]') as draws, coalesce((content -> 'shuffle')::boolean, false) as shuffle,
    (content ->> 'minutes')::int as minutes,
    (content -> 'maxAttempts')::int as "maxAttempts", (content -> 'passingScore')::int as "passingScore"
  from lessons where version_id = $1 and code = $2 and kind = 'quiz'`;

const TEST = `select null as "lessonId", test -> 'questions' as "questionCodes", '[]'::jsonb as draws,
    (test -> 'shuffle')::boolean as shuffle,
    (test -> 'minutes')::int as minutes, (test -> 'maxAttempts')::int as "maxAttempts",
    case when $2 = 'post' then (completion -> 'postTestScore')::int end as "passingScore"
  from course_versions cross join lateral (select case when $2 = 'pre' then pre_test else post_test end as test) one
  where id = $1`;

/** `code` is a quiz lesson's code, `pre` or `post`. */
export async function findQuiz(
  em: EntityManager,
  versionId: string,
  code: string,
): Promise<Quiz | undefined> {
  return row<Quiz>(em, code === 'pre' || code === 'post' ? TEST : QUIZ, [versionId, code]);
}

const ATTEMPT = `select a.id, a.enrolment_id as "enrolmentId", a.quiz_code as "quizCode", a.lesson_id as "lessonId", a.number,
    coalesce(l.title, case a.quiz_code when 'pre' then 'Tes awal' else 'Tes akhir' end) as title,
    a.max_attempts as "maxAttempts", a.passing_score as "passingScore", a.deadline_at as "deadlineAt",
    a.submitted_at as "submittedAt", a.score, a.passed,
    a.submitted_at is null and a.deadline_at is not null and now() > a.deadline_at + ${GRACE} as expired,
    (select json_agg(json_build_object('id', q.id, 'code', q.code, 'kind', q.kind, 'text', q.text, 'options', q.options, 'key', q.key,
        'matches', coalesce(q.settings -> 'matches', '[]'), 'tolerance', coalesce((q.settings -> 'tolerance')::numeric, 0),
        'unit', coalesce(q.settings ->> 'unit', ''), 'imageAlt', coalesce(q.settings ->> 'imageAlt', ''),
        'imageUrl', case when q.kind = 'hotspot' then picture_url((q.settings ->> 'imageId')::uuid) end,
        'order', coalesce(a.part_orders -> q.id::text, '[]'), 'feedbackCorrect', q.feedback_correct, 'feedbackWrong', q.feedback_wrong, 'points', q.points,
        'choice', coalesce(to_json(x.choice), '[]')) order by asked.place)
      from unnest(a.question_ids) with ordinality asked (id, place)
      join questions q on q.id = asked.id
      left join attempt_answers x on x.attempt_id = a.id and x.question_id = q.id) as questions
  from attempts a
  join enrolments e on e.id = a.enrolment_id
  left join lessons l on l.id = a.lesson_id`;

const MY_ATTEMPT = { name: 'my_attempt', text: `${ATTEMPT} where a.id = $1 and e.account_id = $2` };
const OPEN_ATTEMPT = `${ATTEMPT} where a.enrolment_id = $1 and a.quiz_code = $2 and a.submitted_at is null`;

export async function findAttempt(
  em: EntityManager,
  id: string,
  accountId: string,
): Promise<StoredAttempt | undefined> {
  return row<StoredAttempt>(em, MY_ATTEMPT, [id, accountId]);
}

/** Whoever it belongs to: for work on attempts that nobody asked for. */
export async function findAnyAttempt(em: EntityManager, id: string): Promise<StoredAttempt | undefined> {
  return row<StoredAttempt>(em, `${ATTEMPT} where a.id = $1`, [id]);
}

export async function findOpenAttempt(
  em: EntityManager,
  enrolmentId: string,
  code: string,
): Promise<StoredAttempt | undefined> {
  return row<StoredAttempt>(em, OPEN_ATTEMPT, [enrolmentId, code]);
}

/** Attempts that nobody came back to after their time was over. */
export async function findForgotten(em: EntityManager, limit: number) {
  return rows<{ id: string; enrolmentId: string; accountId: string }>(
    em,
    `select a.id, a.enrolment_id as "enrolmentId", e.account_id as "accountId"
     from attempts a join enrolments e on e.id = a.enrolment_id
     where a.submitted_at is null and a.deadline_at + ${GRACE} < now() order by a.deadline_at limit $1`,
    [limit],
  );
}

const DRAWABLE = `
  select q.id, q.code, q.kind, q.module_code as "moduleCode", q.level,
    v.pre_test -> 'questions' ? q.code or v.post_test -> 'questions' ? q.code as tested,
    jsonb_path_query_array(q.options, '$[*].id') as "optionIds",
    jsonb_path_query_array(q.settings, '$.matches[*].id') as "matchIds"
  from questions q join course_versions v on v.id = q.version_id
  where q.version_id = $1 and ($2::text[] is null or q.code = any($2))
  order by q.code collate "C"`;

/** What an attempt may ask: all questions of the version when it draws, else the named ones. Always in the same order. */
export async function findDrawable(
  em: EntityManager,
  versionId: string,
  codes: string[] | null,
): Promise<Drawable[]> {
  return rows<Drawable>(em, DRAWABLE, [versionId, codes]);
}

/** @returns the new attempt's id, or nothing when all attempts are used up */
export async function insertAttempt(
  em: EntityManager,
  of: { enrolmentId: string; code: string },
  quiz: Quiz,
  asked: { questionIds: string[]; orders: Record<string, string[]> },
): Promise<string | undefined> {
  const added = await row<{ id: string }>(
    em,
    `insert into attempts (enrolment_id, quiz_code, lesson_id, number, question_ids, part_orders, passing_score, max_attempts, deadline_at)
     select $1::uuid, $2::text, $3::uuid, count(*) + 1, $4::uuid[], $5::jsonb,
       $6, $7::int, now() + make_interval(mins => $8::int)
     from attempts where enrolment_id = $1::uuid and quiz_code = $2::text having count(*) < $7::int
     returning id`,
    [
      of.enrolmentId,
      of.code,
      quiz.lessonId,
      asked.questionIds,
      JSON.stringify(asked.orders),
      quiz.passingScore,
      quiz.maxAttempts,
      quiz.minutes,
    ],
  );
  return added?.id;
}

export async function saveAnswer(
  em: EntityManager,
  answer: { attemptId: string; questionId: string; choice: string[]; correct: boolean },
): Promise<void> {
  await rows(
    em,
    `insert into attempt_answers (attempt_id, question_id, choice, correct) values ($1, $2, $3, $4)
     on conflict (attempt_id, question_id) do update set choice = excluded.choice, correct = excluded.correct, answered_at = now()`,
    [answer.attemptId, answer.questionId, answer.choice, answer.correct],
  );
}

/** Closes an open attempt; a closed one stays as it is. */
export async function closeAttempt(
  em: EntityManager,
  id: string,
  result: { score: number; passed: boolean | null },
): Promise<void> {
  await rows(
    em,
    'update attempts set submitted_at = now(), score = $2, passed = $3 where id = $1 and submitted_at is null',
    [id, result.score, result.passed],
  );
}

/** The newest attempt of somebody at one quiz that was not handed in. */
export async function findOpenAttemptId(
  em: EntityManager,
  enrolmentId: string,
  quizCode: string,
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `select id from attempts where enrolment_id = $1 and quiz_code = $2 and submitted_at is null
     order by id desc limit 1`,
    [enrolmentId, quizCode],
  );
  return found?.id;
}
