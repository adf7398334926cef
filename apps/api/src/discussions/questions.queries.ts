import type { DiscussionQuestion } from '@sinau/contracts/discussions.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Who looks: $1 account, $2 their batch, $3 the version whose titles they know. */
export interface Reader {
  readonly accountId: string;
  readonly batchId: string;
  readonly versionId: string;
}

const UTC = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Answers of `q`, the chosen one first; `mine` compares with a parameter. */
export const answersOf = (me: string) => `coalesce((
  select json_agg(json_build_object('id', a.id, 'text', a.text, 'trainerName', coalesce(t.name, 'Pelatih'), 'mine', a.account_id = ${me},
    'chosen', a.id = q.chosen_answer_id, 'createdAt', ${UTC('a.created_at')}) order by a.id = q.chosen_answer_id desc, a.created_at, a.id)
  from discussion_answers a join accounts t on t.id = a.account_id where a.question_id = q.id), '[]')`;

/** A trainer's sentence; null while only reports have hidden it. */
export const HIDDEN_REASON = `case when q.decided_at >= q.hidden_at then q.decision_reason end`;

const QUESTION = `q.id, q.lesson_code as "lessonCode", l.title as "lessonTitle", q.text,
  case when q.batch_id = $2 then split_part(trim(p.name), ' ', 1) end as "askedBy", q.account_id = $1 as mine,
  q.hidden_at is not null as hidden, ${HIDDEN_REASON} as "hiddenReason", q.created_at as "createdAt",
  exists (select from discussion_reports r where r.question_id = q.id and r.account_id = $1) as "reportedByMe",
  ${answersOf('$1')} as answers`;

/** What a learner may see of their course: nothing hidden, but their own. */
const VISIBLE = `from discussion_questions q
  join people p on p.account_id = q.account_id
  left join lessons l on l.version_id = $3 and l.code = q.lesson_code
  where q.course_id = (select course_id from batches where id = $2) and q.deleted_at is null
    and (q.hidden_at is null or q.account_id = $1)`;

const seen = ({ accountId, batchId, versionId }: Reader) => [accountId, batchId, versionId];

export async function listQuestions(
  em: EntityManager,
  reader: Reader,
  filter: {
    lesson?: string | undefined;
    query?: string | undefined;
    page: number;
    pageSize: number;
  },
): Promise<(DiscussionQuestion & { total: number })[]> {
  return rows(
    em,
    `select ${QUESTION}, count(*) over () as total ${VISIBLE}
       and ($4::text is null or q.lesson_code = $4)
       and ($5::text is null or q.search @@ to_tsquery('simple', $5) or exists (
         select from discussion_answers a where a.question_id = q.id and to_tsvector('simple', a.text) @@ to_tsquery('simple', $5)))
     order by q.chosen_answer_id is not null desc, q.created_at desc, q.id limit $6 offset $7`,
    [
      ...seen(reader),
      filter.lesson ?? null,
      filter.query ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
    ],
  );
}

/** Those with the most of the words, answered ones first among equals. @param least words that must be there */
export async function findSimilar(
  em: EntityManager,
  reader: Reader,
  words: readonly string[],
  least: number,
): Promise<DiscussionQuestion[]> {
  return rows(
    em,
    `select * from (
       select ${QUESTION}, (select count(*) from unnest($4::text[]) w where q.text ilike '%' || w || '%') as hits ${VISIBLE}) found
     where hits >= $5 order by hits desc, json_array_length(answers) > 0 desc, "createdAt" desc, id limit 5`,
    [...seen(reader), words, least],
  );
}

export async function findQuestion(
  em: EntityManager,
  reader: Reader,
  id: string,
): Promise<DiscussionQuestion | undefined> {
  return row(em, `select ${QUESTION} ${VISIBLE} and q.id = $4`, [...seen(reader), id]);
}

export async function countRecent(em: EntityManager, accountId: string): Promise<number> {
  const found = await row<{ recent: number }>(
    em,
    `select count(*) as recent from discussion_questions where account_id = $1 and created_at > now() - interval '1 hour'`,
    [accountId],
  );
  return found?.recent ?? 0;
}

export async function existsQuestion(em: EntityManager, id: string): Promise<boolean> {
  return (await row(em, 'select id from discussion_questions where id = $1', [id])) !== undefined;
}

/** @returns false when the lesson is not part of the learner's course */
export async function insertQuestion(
  em: EntityManager,
  reader: Reader,
  question: { id: string; enrolmentId: string; lessonCode: string; text: string },
): Promise<boolean> {
  const inserted = await rows(
    em,
    `insert into discussion_questions (id, course_id, lesson_code, enrolment_id, batch_id, account_id, text)
     select $1, v.course_id, l.code, $2, $3, $4, $5
     from lessons l join course_versions v on v.id = l.version_id where l.version_id = $6 and l.code = $7
     on conflict (id) do nothing returning id`,
    [
      question.id,
      question.enrolmentId,
      reader.batchId,
      reader.accountId,
      question.text,
      reader.versionId,
      question.lessonCode,
    ],
  );
  return inserted.length > 0;
}

/** Takes the words away for good; the row stays so that a late copy does not bring them back. */
export async function deleteQuestion(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const gone = await rows(
    em,
    `update discussion_questions set text = '', deleted_at = now(), chosen_answer_id = null
     where id = $1 and account_id = $2 and deleted_at is null returning id`,
    [id, accountId],
  );
  if (gone.length === 0) return false;
  await rows(em, 'delete from discussion_answers where question_id = $1', [id]);
  await rows(em, 'delete from discussion_reports where question_id = $1', [id]);
  return true;
}

/** Holds a question that somebody else asked in this course, so that reports are counted one after another. */
export async function lockReportable(em: EntityManager, reader: Reader, id: string): Promise<boolean> {
  const found = await rows(
    em,
    `select id from discussion_questions q
     where q.id = $1 and q.course_id = (select course_id from batches where id = $2) and q.deleted_at is null
       and q.account_id <> $3 for no key update`,
    [id, reader.batchId, reader.accountId],
  );
  return found.length > 0;
}

/** @returns reports that no trainer has decided on yet */
export async function insertReport(
  em: EntityManager,
  report: { questionId: string; accountId: string; reason: string; note: string },
): Promise<number> {
  await rows(
    em,
    `insert into discussion_reports (question_id, account_id, reason, note) values ($1, $2, $3, $4) on conflict do nothing`,
    [report.questionId, report.accountId, report.reason, report.note],
  );
  const found = await row<{ open: number }>(
    em,
    `select count(*) as open from discussion_reports r join discussion_questions q on q.id = r.question_id
     where q.id = $1 and (q.decided_at is null or r.created_at > q.decided_at)`,
    [report.questionId],
  );
  return found?.open ?? 0;
}

export async function hideReported(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    `update discussion_questions set hidden_at = clock_timestamp() where id = $1 and hidden_at is null`,
    [id],
  );
}
