import { certifyClass } from '../lib/certify.mjs';
import { passedClass, untilIssuedCount } from '../lib/class.mjs';
import { makePeople } from '../lib/fixtures.mjs';
import { LearnerClient } from '../browser/lib/world.mjs';

/** A class with certificates, a learner who has just begun, and the class that the seed says is over. */
export async function prepareClasses({ pool, instance, organiser, officer }) {
  const batchId = await passedClass(pool, 12);
  await certifyClass({ organiser, officer }, batchId);
  await untilIssuedCount(pool, batchId, 12);
  const certificates = await pool.query('select code from certificates where batch_id = $1 limit 1', [
    batchId,
  ]);
  const [person] = await makePeople(pool, 1);
  const open = await pool.query(
    `select b.id from batches b join courses c on c.id = b.course_id
     where c.slug = 'fotografi-produk' and b.state = 'open' limit 1`,
  );
  const learner = new LearnerClient(instance.url, person.cookie);
  const enrolment = await learner.call('POST /enrolments', {
    body: { batchId: open.rows[0].id, businessId: person.businessId },
  });
  const past = await pool.query(`select id from batches where state = 'closed'`);
  return {
    batchId,
    certificate: certificates.rows[0].code,
    cookie: person.cookie,
    enrolment,
    pastId: past.rows[0].id,
  };
}
