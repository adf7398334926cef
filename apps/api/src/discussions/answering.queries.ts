import type { ManagedQuestion } from '@sinau/contracts/discussions.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { DiscussionAnswerRow } from './answer.entity.js';
import { answersOf, HIDDEN_REASON } from './questions.queries.js';

const OPEN_REPORTS = `from discussion_reports r where r.question_id = q.id and (q.decided_at is null or r.created_at > q.decided_at)`;

/** Questions of classes that `$1` trains; of all classes when it is null. */
const IN_SCOPE = `from discussion_questions q
  join batches b on b.id = q.batch_id
  join course_versions v on v.id = b.version_id
  join people p on p.account_id = q.account_id
  left join lessons l on l.version_id = b.version_id and l.code = q.lesson_code
  where q.deleted_at is null
    and ($1::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

const ITEM = `q.id, v.title as "courseTitle", b.id as "batchId", batch_label(b.number, b.year) as "batchLabel",
  q.lesson_code as "lessonCode", l.title as "lessonTitle", q.text, p.name as "askerName",
  q.hidden_at is not null as hidden, ${HIDDEN_REASON} as "hiddenReason", q.created_at as "createdAt",
  coalesce((select json_agg(json_build_object('reason', r.reason, 'note', r.note) order by r.created_at) ${OPEN_REPORTS}), '[]') as reports,
  ${answersOf('$2')} as answers`;

const STATES = {
  unanswered: 'q.chosen_answer_id is null and q.hidden_at is null',
  answered: 'q.chosen_answer_id is not null',
  reported: `exists (select ${OPEN_REPORTS})`,
};

const within = (reach: string): string =>
  `(${reach}::jsonb is null or reaches_person(${reach}::jsonb, b.unit_id, p.village_code))`;

export interface Answerer {
  /** Null: every class. */
  readonly scope: string | null;
  /** Grants as JSON; null: no limit. For lists: what is named by its id was looked at before. */
  readonly reach: string | null;
  readonly accountId: string;
}

export async function listManaged(
  em: EntityManager,
  { scope, accountId, reach }: Answerer,
  filter: {
    state?: keyof typeof STATES | undefined;
    batch?: string | undefined;
    query?: string | undefined;
    page: number;
    pageSize: number;
  },
): Promise<(ManagedQuestion & { total: number })[]> {
  return rows(
    em,
    `select ${ITEM}, count(*) over () as total ${IN_SCOPE} and (${filter.state ? STATES[filter.state] : 'true'})
       and ($3::uuid is null or b.id = $3) and ($4::text is null or q.search @@ to_tsquery('simple', $4)) and ${within('$7')}
     order by (${STATES.reported}) desc, (${STATES.unanswered}) desc, q.created_at desc, q.id limit $5 offset $6`,
    [
      scope,
      accountId,
      filter.batch ?? null,
      filter.query ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
      reach,
    ],
  );
}

export async function countWaiting(
  em: EntityManager,
  { scope, reach }: Answerer,
): Promise<{ unanswered: number; reported: number }> {
  const counts = await row<{ unanswered: number; reported: number }>(
    em,
    `select count(*) filter (where ${STATES.unanswered}) as unanswered, count(*) filter (where ${STATES.reported}) as reported ${IN_SCOPE} and ${within('$2')}`,
    [scope, reach],
  );
  return counts ?? { unanswered: 0, reported: 0 };
}

export async function findManaged(
  em: EntityManager,
  { scope, accountId }: Answerer,
  id: string,
): Promise<ManagedQuestion | undefined> {
  return row(em, `select ${ITEM} ${IN_SCOPE} and q.id = $3`, [scope, accountId, id]);
}

/** Whose question it is, for telling them. The row is held until the transaction ends. */
export async function holdQuestion(
  em: EntityManager,
  scope: string | null,
  id: string,
): Promise<{ accountId: string; batchId: string; enrolmentId: string; hidden: boolean } | undefined> {
  return row(
    em,
    `select q.account_id as "accountId", q.batch_id as "batchId", q.enrolment_id as "enrolmentId",
       q.hidden_at is not null as hidden ${IN_SCOPE} and q.id = $2 for no key update of q`,
    [scope, id],
  );
}

/** @returns false when this answer is there already */
export async function insertAnswer(
  em: EntityManager,
  answer: Omit<DiscussionAnswerRow, 'createdAt'>,
): Promise<boolean> {
  const { raw } = await em
    .createQueryBuilder()
    .insert()
    .into(DiscussionAnswerRow)
    .values(answer)
    .orIgnore()
    .returning('id')
    .execute();
  if ((raw as unknown[]).length === 0) return false;
  await rows(
    em,
    'update discussion_questions set chosen_answer_id = $2 where id = $1 and chosen_answer_id is null',
    [answer.questionId, answer.id],
  );
  return true;
}

/** @returns false when it is no answer of this question */
export async function chooseAnswer(em: EntityManager, questionId: string, id: string): Promise<boolean> {
  const changed = await rows(
    em,
    `update discussion_questions q set chosen_answer_id = a.id from discussion_answers a
     where q.id = $1 and a.id = $2 and a.question_id = q.id returning q.id`,
    [questionId, id],
  );
  return changed.length > 0;
}

/** Takes somebody's own answer away; the oldest other one stands first then. @returns false when it is not theirs */
export async function deleteAnswer(
  em: EntityManager,
  answer: { questionId: string; id: string; accountId: string },
): Promise<boolean> {
  await rows(
    em,
    `update discussion_questions q set chosen_answer_id = (
       select a.id from discussion_answers a where a.question_id = q.id and a.id <> $2 order by a.created_at, a.id limit 1)
     where q.id = $1 and q.chosen_answer_id = $2
       and exists (select from discussion_answers a where a.id = $2 and a.account_id = $3)`,
    [answer.questionId, answer.id, answer.accountId],
  );
  const gone = await rows(
    em,
    'delete from discussion_answers where question_id = $1 and id = $2 and account_id = $3 returning id',
    [answer.questionId, answer.id, answer.accountId],
  );
  return gone.length > 0;
}

/** A trainer's decision: reports before it are dealt with. */
export async function decide(
  em: EntityManager,
  id: string,
  { hidden, reason }: { hidden: boolean; reason: string },
): Promise<void> {
  await rows(
    em,
    `update discussion_questions set decision_reason = $2, decided_at = clock_timestamp(),
       hidden_at = case when $3 then coalesce(hidden_at, now()) end where id = $1`,
    [id, reason, hidden],
  );
}
