import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { MovingBatch, VersionLesson } from './version-move.rule.js';

interface FoundBatch extends MovingBatch {
  readonly fromVersionId: string;
  readonly toVersionId: string | null;
}

/** A class with the version it learns and the one that is published. */
export async function findMovingBatch(em: EntityManager, batchId: string): Promise<FoundBatch | undefined> {
  return row<FoundBatch>(
    em,
    `select b.state, b.certification, b.version_id as "fromVersionId", learnt.number as "from",
       published.id as "toVersionId", published.number as "to"
     from batches b
     join course_versions learnt on learnt.id = b.version_id
     join courses c on c.id = b.course_id
     left join course_versions published on published.id = c.published_version_id and c.state = 'published'
     where b.id = $1`,
    [batchId],
  );
}

export async function findVersionLessons(em: EntityManager, versionId: string): Promise<VersionLesson[]> {
  return rows<VersionLesson>(
    em,
    'select code, title, kind, minutes, md5(content::text) as text from lessons where version_id = $1 order by ordinal',
    [versionId],
  );
}

const LEARNERS = `from enrolments e where e.batch_id = $1 and e.state in ('active', 'completed')`;

/** How many learners of the class have done each lesson of the version. */
export async function countDone(
  em: EntityManager,
  batchId: string,
  versionId: string,
): Promise<Map<string, number>> {
  const found = await rows<{ code: string; done: number }>(
    em,
    `select l.code, count(*) as done from lessons l join lesson_progress p on p.lesson_id = l.id and p.done_at is not null
     where l.version_id = $2 and p.enrolment_id in (select e.id ${LEARNERS}) group by l.code`,
    [batchId, versionId],
  );
  return new Map(found.map(({ code, done }) => [code, done]));
}

/** Learners, and those among them whose share of lessons done would fall. Meetings are no lessons to be done. */
export async function countLearners(
  em: EntityManager,
  batchId: string,
  versions: { from: string; to: string },
): Promise<{ learners: number; learnersWithMore: number }> {
  const found = await row<{ learners: number; learnersWithMore: number }>(
    em,
    `with before as (select id, code, kind from lessons where version_id = $2 and kind <> 'in_person'),
       after as (select code, kind from lessons where version_id = $3 and kind <> 'in_person'),
       shares as (
         select e.id, count(b.id) as done, count(a.code) as kept
         from (select e.id ${LEARNERS}) e
         left join lesson_progress p on p.enrolment_id = e.id and p.done_at is not null
         left join before b on b.id = p.lesson_id
         left join after a on a.code = b.code and a.kind = b.kind
         group by e.id)
     select count(*) as learners,
       count(*) filter (where kept * (select count(*) from before) < done * (select count(*) from after)) as "learnersWithMore"
     from shares`,
    [batchId, versions.from, versions.to],
  );
  return found ?? { learners: 0, learnersWithMore: 0 };
}

/** Compare and set. @returns false when the class learns another version by now */
export async function setVersion(
  em: EntityManager,
  batchId: string,
  versions: { from: string; to: string },
): Promise<boolean> {
  const moved = await rows(
    em,
    'update batches set version_id = $3 where id = $1 and version_id = $2 returning id',
    [batchId, versions.from, versions.to],
  );
  return moved.length > 0;
}

/** Everybody's enrolment is held, so that what a learner does at this moment comes before or after the move. */
export async function holdEnrolments(
  em: EntityManager,
  batchId: string,
): Promise<{ id: string; state: string }[]> {
  return rows(em, 'select id, state from enrolments where batch_id = $1 order by id for no key update', [
    batchId,
  ]);
}

const SAME_LESSON = 'n.version_id = $3 and n.code = o.code and n.kind = o.kind';

/** Progress of the lessons that both versions have; what is there already never falls (I7). Safe to run twice. */
export async function carryProgress(
  em: EntityManager,
  batchId: string,
  versions: { from: string; to: string },
): Promise<void> {
  await rows(
    em,
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at, updated_at, block, media_second, resumed_at)
     select p.enrolment_id, n.id, p.position, p.done_at, p.updated_at, case when n.content = o.content then p.block end,
       case when n.content = o.content then p.media_second end,
       -- A place in a text that was changed leads somewhere else.
       case when n.content = o.content then p.resumed_at end
     from lesson_progress p
     join enrolments e on e.id = p.enrolment_id and e.batch_id = $1
     join lessons o on o.id = p.lesson_id and o.version_id = $2
     join lessons n on ${SAME_LESSON}
     order by p.enrolment_id, n.id
     on conflict (enrolment_id, lesson_id) do update
       set position = excluded.position, done_at = excluded.done_at, block = excluded.block, media_second = excluded.media_second,
         resumed_at = excluded.resumed_at, updated_at = greatest(lesson_progress.updated_at, excluded.updated_at)`,
    [batchId, versions.from, versions.to],
  );
}

/** Attempts and submissions now belong to the same quiz and task of the other version. */
export async function carryWork(
  em: EntityManager,
  batchId: string,
  versions: { from: string; to: string },
): Promise<void> {
  const parameters = [batchId, versions.from, versions.to];
  await rows(
    em,
    `update attempts a set lesson_id = n.id from enrolments e, lessons o, lessons n
     where e.batch_id = $1 and a.enrolment_id = e.id and o.id = a.lesson_id and o.version_id = $2 and ${SAME_LESSON}`,
    parameters,
  );
  await rows(
    em,
    `update submissions s set assignment_id = n.id from enrolments e, assignments o, assignments n
     where e.batch_id = $1 and s.enrolment_id = e.id and o.id = s.assignment_id and o.version_id = $2
       and n.version_id = $3 and n.code = o.code and (n.lesson_id is null) = (o.lesson_id is null)`,
    parameters,
  );
}

/**
 * A quiz that is no longer there cannot be finished: what was answered is what counts, as when time is over.
 * Call after `carryWork`, which takes the quizzes along that are still there.
 */
export async function closeVanishedQuizzes(
  em: EntityManager,
  batchId: string,
  fromVersionId: string,
): Promise<number> {
  const closed = await rows(
    em,
    `update attempts a set submitted_at = now(), score = reached.score, passed = reached.score >= a.passing_score
     from (
       select t.id, round(100.0 * coalesce(sum(q.points) filter (where x.correct), 0) / sum(q.points), 2) as score
       from attempts t
       join enrolments e on e.id = t.enrolment_id and e.batch_id = $1
       join lessons l on l.id = t.lesson_id and l.version_id = $2
       join questions q on q.id = any(t.question_ids)
       left join attempt_answers x on x.attempt_id = t.id and x.question_id = q.id
       where t.submitted_at is null group by t.id
     ) reached
     where a.id = reached.id returning a.id`,
    [batchId, fromVersionId],
  );
  return closed.length;
}
