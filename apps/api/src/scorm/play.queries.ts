import type { ScormCmi } from '@sinau/contracts/scorm.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

export interface State {
  readonly packageId: string;
  readonly cmi: ScormCmi;
  readonly score: number | null;
  readonly bestScore: number | null;
  readonly done: boolean;
}

/** Of the lesson with this code, also when the class has moved to another version since. */
const STATE = `select s.package_id as "packageId", s.cmi, s.score, s.best_score as "bestScore",
    exists (select from lesson_progress p where p.enrolment_id = s.enrolment_id and p.lesson_id = $2 and p.done_at is not null) as done
  from scorm_states s join lessons l on l.id = s.lesson_id
  where s.enrolment_id = $1 and l.code = (select code from lessons where id = $2)
  order by s.lesson_id = $2 desc, s.updated_at desc limit 1`;

export async function findState(
  em: EntityManager,
  enrolmentId: string,
  lessonId: string,
): Promise<State | undefined> {
  return row<State>(em, { name: 'scorm_state', text: STATE }, [enrolmentId, lessonId]);
}

/** @returns false when this commit is here already */
export async function insertCommit(
  em: EntityManager,
  commit: { enrolmentId: string; id: string; lessonId: string; occurredAt: string },
): Promise<boolean> {
  const added = await row(
    em,
    `insert into scorm_commits (enrolment_id, id, lesson_id, occurred_at) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [commit.enrolmentId, commit.id, commit.lessonId, commit.occurredAt],
  );
  return added !== undefined;
}

/** The newest commit's place and score; the best score only rises (trigger scorm_states_never_lower). */
export async function saveState(
  em: EntityManager,
  state: {
    enrolmentId: string;
    lessonId: string;
    packageId: string;
    cmi: ScormCmi;
    score: number | null;
    /** Also one reached before the class moved to another version. */
    bestScore: number | null;
    occurredAt: string;
  },
): Promise<void> {
  await row(
    em,
    `insert into scorm_states (enrolment_id, lesson_id, package_id, cmi, score, best_score, occurred_at)
     values ($1, $2, $3, $4, $5, $6, least($7::timestamptz, now()))
     on conflict (enrolment_id, lesson_id) do update
       set package_id = excluded.package_id, cmi = excluded.cmi, score = excluded.score, best_score = excluded.best_score,
         occurred_at = excluded.occurred_at, updated_at = now()`,
    [
      state.enrolmentId,
      state.lessonId,
      state.packageId,
      JSON.stringify(state.cmi),
      state.score,
      state.bestScore,
      state.occurredAt,
    ],
  );
}
