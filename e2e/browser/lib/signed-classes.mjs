import { passedPeople } from './classes.mjs';

const STEPS = ['verify', 'approve', 'sign'];

const step = (seat, deed, id) =>
  seat.call(`POST /manage/batches/:id/certification/${deed}`, { params: { id } });

/** So many small classes that are signed, so that publishing is their next step. Gives their ids. */
export async function signedClasses(world, count) {
  const ids = [];
  for (let made = 0; made < count; made += 1) {
    const { batchId } = await passedPeople(world, 2);
    await step(world.organiser, 'submit', batchId);
    for (const deed of STEPS) await step(world.officer, deed, batchId);
    ids.push(batchId);
  }
  return ids;
}

/** Holds work on one class up where it is, for less than the database lets anybody wait. Gives a function that ends this. */
export async function holdClass({ pool }, id) {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select id from batches where id = $1 for update', [id]);
  const end = async () => {
    await client.query('commit');
    client.release();
  };
  return Object.assign(end, {
    /** In between the class has lost its signature. */
    async unsigned() {
      await client.query(`update batches set certification = 'approved' where id = $1`, [id]);
      await client.query(
        `delete from class_steps s using class_submissions of where of.id = s.submission_id and of.batch_id = $1 and s.step = 'sign'`,
        [id],
      );
      await end();
    },
  });
}

/** A colleague signs it again. */
export const signAgain = ({ officer }, id) => step(officer, 'sign', id);

/** How they stand: ordered to be published, their certificates that are public, and orders in the log. */
export async function standingOf({ pool }, ids) {
  const { rows } = await pool.query(
    `select (select count(*)::int from batches where id = any($1::uuid[]) and certification = 'signed') as signed,
       (select count(*)::int from batches where id = any($1::uuid[]) and publish_at is not null) as ordered,
       (select count(*)::int from certificates where batch_id = any($1::uuid[]) and state = 'issued') as issued,
       (select count(*)::int from audit_log where subject_id = any($1::text[]) and action = 'class.publication_ordered') as orders`,
    [ids],
  );
  return rows[0];
}
