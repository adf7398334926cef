import { openBatch } from '../../lib/fixtures.mjs';
import { newPeople } from './classes.mjs';
import { addPicture } from './lesson-picture.mjs';

/** A learner in a class of a course that has a Bab with reading, a quiz and a photo task. */
export async function learnerWithSeat(world) {
  const { pool } = world;
  const [{ accountId, businessId, cookie }] = await newPeople(world, 1);
  const batchId = await openBatch(pool, 1);
  const { rows } = await pool.query(
    `update batches b set version_id = c.published_version_id, course_id = c.id, taken = 1, state = 'running'
     from courses c where b.id = $1 and c.published_version_id = (
       select version_id from lessons join courses on published_version_id = version_id
       where kind in ('quiz', 'photo_assignment') group by version_id, module_id
       having count(distinct kind) = 2 order by version_id limit 1)
     returning b.version_id as "versionId"`,
    [batchId],
  );
  const [{ versionId }] = rows;
  const enrolled = await pool.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now()) returning id`,
    [batchId, accountId, businessId],
  );
  const enrolmentId = enrolled.rows[0].id;
  const { rows: lessons } = await pool.query(
    `select l.code, l.kind, l.title, m.title as module from lessons l join modules m on m.id = l.module_id
     where l.module_id = (select module_id from lessons where version_id = $1 and kind in ('quiz', 'photo_assignment')
       group by module_id having count(distinct kind) = 2 order by min(ordinal) limit 1) order by l.ordinal`,
    [versionId],
  );
  // The other Bab are behind this learner already.
  await pool.query(
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at)
     select $1, id, 1, now() from lessons where version_id = $2 and not code = any($3)`,
    [enrolmentId, versionId, lessons.map(({ code }) => code)],
  );
  const { rows: elsewhere } = await pool.query(
    `select code, title from lessons where version_id = $1 and kind = 'reading' and not code = any($2) order by ordinal limit 1`,
    [versionId, lessons.map(({ code }) => code)],
  );
  const reading = lessons.find(({ kind }) => kind === 'reading');
  await addPicture(world, { versionId, code: reading.code });
  return {
    cookie,
    enrolmentId,
    lessons,
    module: lessons[0].module,
    /** A lesson of another Bab. */
    elsewhere: elsewhere[0],
    accountId,
    reading,
  };
}
