import type {
  GradePin,
  GradingItem,
  RubricCriterion,
  SubmissionState,
} from '@sinau/contracts/assignments.contract.js';
import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
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
  left join current_grades g on g.submission_id = s.id
  where s.state <> 'draft' and ($1::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

/** Grants as JSON; null or undefined: no limit. */
type Reach = string | null | undefined;
const within = (reach: string): string =>
  `(${reach}::jsonb is null or reaches_person(${reach}::jsonb, b.unit_id, p.village_code))`;

const ITEM = `s.id as "submissionId", p.name as "participantName", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
  f.title as "assignmentTitle", s.revision, s.sent_at as "sentAt", g.score,
  (select count(*) from evidence_files x where x.submission_id = s.id and x.kind = 'photo') as photos`;

export async function listSubmissions(
  em: EntityManager,
  scope: string | null,
  filter: { state: 'sent' | 'graded'; batch?: string | undefined; page: number; pageSize: number },
  reach: Reach,
): Promise<(GradingItem & { total: number })[]> {
  // The queue is worked off from its oldest end; what is done is looked up from its newest.
  const order = filter.state === 'sent' ? 's.sent_at, s.id' : 'g.graded_at desc, s.id';
  return rows(
    em,
    `select ${ITEM}, count(*) over () as total ${IN_SCOPE} and s.state = $2 and ($3::uuid is null or b.id = $3)
       and ${within('$6')} order by ${order} limit $4 offset $5`,
    [
      scope,
      filter.state,
      filter.batch ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
      reach ?? null,
    ],
  );
}

interface Gradable extends GradingItem {
  readonly state: SubmissionState;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly batchId: string;
  readonly assignmentId: string;
  readonly instructions: LessonDocument;
  readonly rubric: RubricCriterion[];
  readonly passingScore: number;
  readonly revisions: number;
  readonly handedIn: boolean;
}

export async function findGradable(
  em: EntityManager,
  scope: string | null,
  id: string,
): Promise<Gradable | undefined> {
  return row<Gradable>(
    em,
    `select ${ITEM}, s.state, e.id as "enrolmentId", e.account_id as "accountId", b.id as "batchId", f.id as "assignmentId",
       f.instructions, f.rubric, f.passing_score as "passingScore", f.revisions,
       b.certification not in ('none', 'returned') as "handedIn"
     ${IN_SCOPE} and s.id = $2`,
    [scope, id],
  );
}

/** The one that waits longest after this one, or the oldest of all when this was the last. */
export async function findNext(
  em: EntityManager,
  scope: string | null,
  after: { id: string; sentAt: string },
  reach: Reach,
): Promise<string | null> {
  const next = await row<{ id: string }>(
    em,
    `select s.id ${IN_SCOPE} and s.state = 'sent' and s.id <> $2 and ${within('$4')}
     order by (s.sent_at, s.id) > ($3::timestamptz, $2::uuid) desc, s.sent_at, s.id limit 1`,
    [scope, after.id, after.sentAt, reach ?? null],
  );
  return next?.id ?? null;
}

/** The one before this one among those that wait, if any. */
export async function findPrevious(
  em: EntityManager,
  scope: string | null,
  before: { id: string; sentAt: string },
  reach: Reach,
): Promise<string | null> {
  const previous = await row<{ id: string }>(
    em,
    `select s.id ${IN_SCOPE} and s.state = 'sent' and (s.sent_at, s.id) < ($3::timestamptz, $2::uuid)
       and ${within('$4')}
     order by s.sent_at desc, s.id desc limit 1`,
    [scope, before.id, before.sentAt, reach ?? null],
  );
  return previous?.id ?? null;
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

/** Holds a submission, so that two corrections come one after the other. @returns number of the grade that counts */
export async function lockGraded(em: EntityManager, id: string): Promise<number | undefined> {
  await rows(em, 'select id from submissions where id = $1 for update', [id]);
  const found = await row<{ number: number }>(
    em,
    'select number from current_grades where submission_id = $1',
    [id],
  );
  return found?.number;
}

export type NewGrade = Omit<GradeRow, 'gradedAt' | 'id'>;

export async function insertGrade(
  em: EntityManager,
  grade: NewGrade,
  pins: readonly Pick<GradePin, 'fileId' | 'x' | 'y' | 'body'>[],
): Promise<void> {
  const { identifiers } = await em.insert(GradeRow, grade);
  if (pins.length === 0) return;
  await rows(
    em,
    `insert into grade_pins (grade_id, number, file_id, x, y, body)
     select $1, p.number, (p.pin->>'fileId')::uuid, (p.pin->>'x')::numeric, (p.pin->>'y')::numeric, p.pin->>'body'
     from jsonb_array_elements($2::jsonb) with ordinality p (pin, number)`,
    [identifiers[0]?.id, JSON.stringify(pins)],
  );
}
