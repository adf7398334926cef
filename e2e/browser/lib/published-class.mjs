import { certifyClass } from '../../lib/certify.mjs';
import { untilIssuedCount } from '../../lib/class.mjs';
import { LearnerClient } from './world.mjs';
import { passedPeople } from './classes.mjs';

/**
 * A class whose certificates are out. Gives them in the order of their numbers, each with its holder's client:
 * `{ id, number, code, accountId, name, cookie, holder }`.
 */
export async function publishedClass(world, size) {
  const { batchId, people } = await passedPeople(world, size);
  await certifyClass(world, batchId);
  await untilIssuedCount(world.pool, batchId, size);
  const { rows } = await world.pool.query(
    `select id, number, code, account_id as "accountId", payload ->> 'holderName' as name
     from certificates where batch_id = $1 order by sequence`,
    [batchId],
  );
  const cookies = new Map(people.map(({ accountId, cookie }) => [accountId, cookie]));
  return rows.map((row) => ({
    ...row,
    cookie: cookies.get(row.accountId),
    holder: new LearnerClient(world.instance.url, cookies.get(row.accountId)),
  }));
}

/** A document of a certificate as its holder fetches it: `pdf`, `badge.png`, `badge.svg` or `credential`. */
export async function documentOf({ id, holder }, what) {
  const answer = await holder.fetch(`/api/certificates/${id}/${what}`);
  if (!answer.ok) throw new Error(`${what} of ${id} was answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

export async function revokeForWrongData({ officer }, { id }, reason) {
  await officer.call('POST /manage/certificates/:id/revoke', {
    params: { id },
    body: { revocationClass: 'wrong_data', reason },
  });
}

/** Issued again. Gives the new one once it is out. */
export async function replaceWith({ officer, pool }, { id }, reason) {
  await officer.call('POST /manage/certificates/:id/replace', { params: { id }, body: { reason } });
  for (let tries = 0; tries < 300; tries += 1) {
    const { rows } = await pool.query(
      `select id, number, code from certificates where replaces_id = $1 and state = 'issued'`,
      [id],
    );
    if (rows[0]) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the certificate in place of another is not out after 30 s');
}
