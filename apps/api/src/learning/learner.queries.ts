import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** One person's enrolment, as far as learning needs it. */
export interface Learner {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly state: EnrolmentState;
  readonly batchId: string;
  readonly versionId: string;
}

const COLUMNS = `e.id as "enrolmentId", e.account_id as "accountId", e.state, b.id as "batchId", b.version_id as "versionId"`;

const MY_ENROLMENT = {
  name: 'learner_of_enrolment',
  text: `select ${COLUMNS} from enrolments e join batches b on b.id = e.batch_id where e.id = $1 and e.account_id = $2`,
};

// The row is always held, but a new version of it is written once a minute at most: reminders count quiet days.
const TOUCH_ENROLMENT = {
  name: 'touch_learner',
  text: `with held as (
      select ${COLUMNS}, e.last_activity_at < now() - interval '1 minute' as stale
      from enrolments e join batches b on b.id = e.batch_id
      where b.state <> 'cancelled' and e.id = $1 and e.account_id = $2 and e.state = any($3) for no key update of e
    ), touched as (
      update enrolments set last_activity_at = now() where id = (select "enrolmentId" from held where stale)
    )
    select "enrolmentId", "accountId", state, "batchId", "versionId" from held`,
};

export async function findLearner(
  em: EntityManager,
  enrolmentId: string,
  accountId: string,
): Promise<Learner | undefined> {
  return row<Learner>(em, MY_ENROLMENT, [enrolmentId, accountId]);
}

/** Notes that the learner is at work, to the minute, and holds the enrolment's row, so that one person's writes follow one another. */
export async function touchLearner(
  em: EntityManager,
  enrolmentId: string,
  accountId: string,
  states: readonly EnrolmentState[],
): Promise<Learner | undefined> {
  return row<Learner>(em, TOUCH_ENROLMENT, [enrolmentId, accountId, states]);
}

/** The same lock without the learner being there: nothing is noted as activity. */
export async function lockLearner(em: EntityManager, enrolmentId: string): Promise<void> {
  await rows(em, 'select id from enrolments where id = $1 for no key update', [enrolmentId]);
}

export async function finishLesson(em: EntityManager, enrolmentId: string, lessonId: string): Promise<void> {
  await rows(
    em,
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at) values ($1, $2, 1, now())
     on conflict (enrolment_id, lesson_id) do update set position = 1, done_at = excluded.done_at, updated_at = now()`,
    [enrolmentId, lessonId],
  );
}
