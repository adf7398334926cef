import { createHash, randomBytes } from 'node:crypto';
import { Client } from '../../lib/client.mjs';
import { passedClass } from '../../lib/class.mjs';
import { expect, expectRefusal, expectWords, say, until } from '../steps.mjs';
import { PEOPLE } from './numbers.mjs';

const AT = '/manage/batches/:id/certification';

/** A class in which everybody passed; one of them wrote the name in Javanese letters. Gives the class and that person. */
export async function passedClassWithMistake(url, pool) {
  const batchId = await passedClass(pool, PEOPLE);
  const { rows } = await pool.query(
    `update people set name = 'Siti ꦱꦶꦤꦲꦸ Aminah'
     where account_id = (select account_id from enrolments where batch_id = $1 order by id limit 1)
     returning account_id as "accountId", village_code as "villageCode", sex, disability`,
    [batchId],
  );
  say(`class of ${PEOPLE} held, everybody passed; one name is in letters that cannot be printed`);
  return { batchId, mistaken: { url, ...rows[0] } };
}

/** The person writes the name anew, as the certificate shall say it. */
async function mendName(pool, { url, accountId, villageCode, sex, disability }, name) {
  const client = new Client(url);
  client.signedInAs(await sessionOf(pool, accountId));
  const body = { name, villageCode, sex, disability, email: null, consent: true };
  await client.call('PUT /me/person', { body });
}

async function sessionOf(pool, accountId) {
  const token = randomBytes(16).toString('hex');
  await pool.query(
    `insert into account_sessions (account_id, token_hash, device, expires_at) values ($1, $2, 'journey', now() + interval '1 hour')`,
    [accountId, createHash('sha256').update(token).digest()],
  );
  return `sinau=${token}`;
}

/**
 * Refused for letters that cannot be printed, handed in, sent back for a misspelt name, mended, handed in again, verified
 * and approved by another than who handed it in.
 */
export async function throughTheOffice({ organiser, officer }, pool, { batchId, mistaken }) {
  const params = { id: batchId };
  await expectRefusal(organiser.call(`POST ${AT}/submit`, { params }), 'name_unprintable');
  const [unprintable] = (await officer.call(`GET ${AT}`, { params })).names.unprintable;
  expectWords(unprintable?.name ?? '', ['Siti', 'Aminah'], 'the name that cannot be printed');
  say('class with a name that cannot be printed is not taken');

  await mendName(pool, mistaken, 'Siti Sinau Amniah');
  const handedIn = await organiser.call(`POST ${AT}/submit`, { params });
  expect(handedIn.passes.length, PEOPLE, 'people who passed');
  const reason = 'Nama Siti Sinau Amniah tidak seperti di KTP.';
  const back = await officer.call(`POST ${AT}/return`, { params, body: { reason } });
  expect(`${back.certification}: ${back.returnedReason}`, `returned: ${reason}`, 'the class sent back');
  say('name in Latin letters, class handed in, and sent back since it is misspelt');

  await mendName(pool, mistaken, 'Siti Sinau Aminah');
  await organiser.call(`POST ${AT}/submit`, { params });
  for (const deed of ['verify', 'approve']) {
    await expectRefusal(organiser.call(`POST ${AT}/${deed}`, { params }), 'not_found');
  }
  const checked = await officer.call(`POST ${AT}/verify`, { params });
  expect(checked.names.unprintable.length, 0, 'names that cannot be printed');
  const [approved, again] = await Promise.all(
    [1, 2].map(() => officer.call(`POST ${AT}/approve`, { params })),
  );
  expect(JSON.stringify(again.kinds), JSON.stringify(approved.kinds), 'the second tap');
  say(
    `name mended, handed in again, verified and approved: ${approved.kinds[0].numbers.first} to ${approved.kinds[0].numbers.last}`,
  );
}

/** Every certificate of the class in the order of its number. */
export async function registeredOf(pool, batchId) {
  const { rows } = await pool.query(
    `select id, number, sequence, state, code, payload ->> 'holderName' as name, encode(sha256, 'hex') as sha256
     from certificates where batch_id = $1 order by sequence`,
    [batchId],
  );
  return rows;
}

/** The numbers of a class follow each other in the order of names, without a gap. */
export function assertGapless(certificates) {
  const { compare } = new Intl.Collator('id', { sensitivity: 'base', numeric: true });
  certificates.forEach(({ sequence, name }, index) => {
    if (index === 0) return;
    const before = certificates[index - 1];
    if (sequence !== before.sequence + 1)
      throw new Error(`number ${sequence} does not follow ${before.sequence}`);
    if (compare(before.name, name) > 0) throw new Error(`${name} is numbered behind ${before.name}`);
  });
}

/** Sealed, and public only once published. */
export async function sealAndPublish({ officer, stranger }, batchId, code) {
  const params = { id: batchId };
  await officer.call(`POST ${AT}/sign`, { params });
  const begin = Date.now();
  const at = async (state) => {
    const { progress } = await officer.call(`GET ${AT}`, { params });
    if (progress.stuck > 0) throw new Error(`${progress.stuck} certificates are stuck`);
    return progress[state] === PEOPLE || undefined;
  };
  await until(`${PEOPLE} sealed certificates`, () => at('sealed'), 300);
  const seconds = (Date.now() - begin) / 1000;
  say(`${PEOPLE} certificates made and sealed in ${seconds.toFixed(1)} s`);
  const hidden = await stranger.call('GET /verify/:code', { params: { code } });
  expect(hidden.answer, 'not_found', 'a certificate before it is published');
  await officer.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } });
  await until(`${PEOPLE} published certificates`, () => at('issued'), 120);
  say('nothing public before; then published at once');
}
