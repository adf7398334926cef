import type { GradingItem, RubricCriterion, SubmissionState } from '@sinau/contracts/assignments.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { GradeRow } from './grade.entity.js';

/** Sent or graded final assignments of classes that `$1` trains; of all classes when it is null. */
const IN_SCOPE = `from submissions s
  join assignments f on f.id = s.assignment_id and f.lesson_id is null
  join enrolments e on e.id = s.enrolment_id and e.state <> 'withdrawn'
  join batches b on b.id = e.batch_id
  join course_versions v on v.id = b.version_id
  join people p on p.account_id = e.account_id
  left join grades g on g.submission_id = s.id
  where s.state <> 'draft' and ($1::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

const ITEM = `s.id as "submissionId", p.name as "participantName", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
  f.title as "assignmentTitle", s.revision, s.sent_at as "sentAt", g.score,
  (select count(*) from evidence_files x where x.submission_id = s.id and x.kind = 'photo') as photos`;

export async function listSubmissions(
  em: EntityManager,
  scope: string | null,
  filter: { state: 'sent' | 'graded'; batch?: string | undefined; page: number; pageSize: number },
): Promise<(GradingItem & { total: number })[]> {
  // The queue is worked off from its oldest end; what is done is looked up from its newest.
  const order = filter.state === 'sent' ? 's.sent_at, s.id' : 'g.graded_at desc, s.id';
  return rows(
    em,
    `select ${ITEM}, count(*) over () as total ${IN_SCOPE} and s.state = $2 and ($3::uuid is null or b.id = $3)
     order by ${order} limit $4 offset $5`,
    [scope, filter.state, filter.batch ?? null, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
}

interface Gradable extends GradingItem {
  readonly state: SubmissionState;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly batchId: string;
  readonly assignmentId: string;
  readonly instructionsHtml: string;
  readonly rubric: RubricCriterion[];
  readonly passingScore: number;
  readonly revisions: number;
}

export async function findGradable(
  em: EntityManager,
  scope: string | null,
  id: string,
): Promise<Gradable | undefined> {
  return row<Gradable>(
    em,
    `select ${ITEM}, s.state, e.id as "enrolmentId", e.account_id as "accountId", b.id as "batchId", f.id as "assignmentId",
       f.instructions_html as "instructionsHtml", f.rubric, f.passing_score as "passingScore", f.revisions
     ${IN_SCOPE} and s.id = $2`,
    [scope, id],
  );
}

/** The one that waits longest after this one, or the oldest of all when this was the last. */
export async function findNext(
  em: EntityManager,
  scope: string | null,
  after: { id: string; sentAt: string },
): Promise<string | null> {
  const next = await row<{ id: string }>(
    em,
    `select s.id ${IN_SCOPE} and s.state = 'sent' and s.id <> $2
     order by (s.sent_at, s.id) > ($3::timestamptz, $2::uuid) desc, s.sent_at, s.id limit 1`,
    [scope, after.id, after.sentAt],
  );
  return next?.id ?? null;
}

/** @returns false when somebody else graded it first */
export async function claimForGrade(em: EntityManager, id: string): Promise<boolean> {
  const claimed = await rows(
    em,
    `update submissions set state = 'graded' where id = $1 and state = 'sent' returning id`,
    [id],
  );
  return claimed.length > 0;
}

export async function insertGrade(em: EntityManager, grade: Omit<GradeRow, 'gradedAt'>): Promise<void> {
  await em.insert(GradeRow, grade);
}
