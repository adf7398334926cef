import pg from 'pg';
import { certifyClass } from './certify.mjs';
import { makePeople, openBatch } from './fixtures.mjs';
import { signInStaff } from './sign-in.mjs';

/** A pool to an instance's database that survives the database being restarted under it. */
export function poolOf(instance) {
  const pool = new pg.Pool({
    connectionString: instance.databaseUrl,
    max: 4,
    options: '-c search_path=lms,public',
  });
  pool.on('error', () => {});
  return pool;
}

/** A running class whose people have all passed, put straight into the database. Gives the batch's id. */
export async function passedClass(pool, size) {
  const people = await makePeople(pool, size);
  const batchId = await openBatch(pool, size);
  await pool.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score, grade_label)
     select $1, a, b, 'completed', now(), now(), 88, 'Memuaskan' from unnest($2::uuid[], $3::uuid[]) as t (a, b)`,
    [batchId, people.map(({ accountId }) => accountId), people.map(({ businessId }) => businessId)],
  );
  await pool.query(
    `update batches set taken = $2, state = 'running', starts_on = current_date - 7, ends_on = current_date - 1 where id = $1`,
    [batchId, size],
  );
  return batchId;
}

/** Signs organiser and officer in once; gives a function that takes a class to its publication over HTTP. */
export async function certifier(instance) {
  const account = (role) => instance.demo.find((one) => one.role === role);
  const organiser = await signInStaff(instance.url, account('panitia'));
  const officer = await signInStaff(instance.url, account('dinas'));
  return (batchId) => certifyClass({ organiser, officer }, batchId);
}

export async function issuedOf(pool, batchId) {
  const { rows } = await pool.query(
    `select count(*) filter (where state = 'issued')::int as issued from certificates where batch_id = $1`,
    [batchId],
  );
  return rows[0].issued;
}

/** Waits until `count` certificates of the class are issued. @throws after `seconds` */
export async function untilIssuedCount(pool, batchId, count, seconds = 120) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const issued = await issuedOf(pool, batchId).catch(() => -1);
    if (issued >= count) return;
    if (Date.now() > deadline)
      throw new Error(`only ${issued} of ${count} certificates issued after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
