import type { LearningEvent } from '@sinau/contracts/learning.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import type { Learner } from './learner.queries.js';

/** Quizzes and photo assignments are done by their own deed, never by saying so. */
const SELF_REPORTED = `('reading', 'video', 'audio', 'in_person')`;

// All events of a request in one statement: what is new is appended, and only what was appended moves progress.
// A row that would stay as it is (keep_progress) is not written again.
const RECORD_EVENTS = {
  name: 'record_learning_events',
  text: `with given as (
      select distinct on (id) * from unnest($3::uuid[], $4::text[], $5::text[], $6::real[], $7::timestamptz[], $8::int[], $9::real[])
        as g (id, code, kind, position, occurred_at, block, media_second) order by id
    ), known as (
      select g.*, l.id as lesson_id, l.kind in ${SELF_REPORTED} as self_reported,
        g.block is not null or g.media_second is not null as has_place
      from given g join lessons l on l.version_id = $2 and l.code = g.code
    ), added as (
      insert into learning_events (enrolment_id, id, lesson_id, kind, position, occurred_at, block, media_second)
      select $1, id, lesson_id, kind, position, occurred_at, block, media_second from known order by id
      on conflict do nothing returning id
    ), progressed as (
      insert into lesson_progress as p (enrolment_id, lesson_id, position, done_at, block, media_second, resumed_at)
      select $1, lesson_id, max(position), min(least(occurred_at, now())) filter (where kind = 'completed' and self_reported),
        (array_agg(block order by occurred_at desc) filter (where has_place))[1],
        (array_agg(media_second order by occurred_at desc) filter (where has_place))[1],
        max(least(occurred_at, now())) filter (where has_place)
      from known where id in (select id from added) group by lesson_id order by lesson_id
      on conflict (enrolment_id, lesson_id) do update
        set position = excluded.position, done_at = excluded.done_at, updated_at = now(),
          block = excluded.block, media_second = excluded.media_second, resumed_at = excluded.resumed_at
        where excluded.position > p.position or (excluded.done_at is not null and p.done_at is null)
          or excluded.resumed_at >= coalesce(p.resumed_at, '-infinity')
    )
    select (select count(*) from added) as accepted,
      array(select distinct code from given where code not in (select code from known) order by code) as "unknownLessons"`,
};

/** Before this no phone had a sensible clock, and PostgreSQL has no year 0. */
const EARLIEST = '2000-01-01T00:00:00Z';

export async function recordEvents(em: EntityManager, learner: Learner, events: readonly LearningEvent[]) {
  const recorded = await row<{ accepted: number; unknownLessons: string[] }>(em, RECORD_EVENTS, [
    learner.enrolmentId,
    learner.versionId,
    events.map(({ id }) => id),
    events.map(({ lessonCode }) => lessonCode),
    events.map(({ kind }) => kind),
    events.map(({ position }) => position),
    events.map(({ occurredAt }) => (occurredAt < EARLIEST ? EARLIEST : occurredAt)),
    events.map(({ anchor }) => anchor?.block ?? null),
    events.map(({ anchor }) => anchor?.second ?? null),
  ]);
  return recorded ?? { accepted: 0, unknownLessons: [] };
}

/** How far somebody is in one lesson, and the newest place they were at. */
export interface Progress {
  readonly done: boolean;
  readonly position: number;
  readonly block: number | null;
  readonly second: number | null;
  readonly resumedAt: string | null;
}

export async function findProgress(
  em: EntityManager,
  enrolmentId: string,
  lessonId: string,
): Promise<Progress | undefined> {
  return row<Progress>(
    em,
    {
      name: 'progress_of_lesson',
      text: `select done_at is not null as done, position, block, media_second as second, resumed_at as "resumedAt"
        from lesson_progress where enrolment_id = $1 and lesson_id = $2`,
    },
    [enrolmentId, lessonId],
  );
}
