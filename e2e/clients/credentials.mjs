import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { makePeople, openBatch } from '../lib/fixtures.mjs';
import { onPath } from '../../tools/redis.mjs';

const PROGRAM = path.join(import.meta.dirname, 'verify-credential.py');

/** A Python that has PyLD and cryptography: the system's own first, since another on the PATH may be without them. */
export function findPython() {
  return ['/usr/bin/python3', onPath('python3')].find(
    (program) => program && spawnSync(program, ['-c', 'import pyld, cryptography']).status === 0,
  );
}

/** One published certificate, put straight into the database, and its holder's cookie. */
async function publishedCertificate(pool, name) {
  const [holder] = await makePeople(pool, 1);
  const batchId = await openBatch(pool, 1);
  const code = Array.from({ length: 12 }, () => '23456789ABCDEFGH'[Math.floor(Math.random() * 16)]).join('');
  const payload = {
    kind: 'STTP',
    number: `${code}/STTP/LATKOP/XI/2026`,
    holderName: name,
    courseTitle: 'Fotografi & "Video" Produk',
    jp: 32,
    startedOn: '2026-11-02',
    endedOn: '2026-11-06',
    issuedOn: '2026-11-09',
    modeLabel: 'tatap muka',
    batchLabel: 'Angkatan I Tahun 2026',
    gradeLabel: 'Memuaskan',
    finalScore: 87.5,
    issuer: { name: 'UPT Pelatihan Koperasi dan UKM', parent: 'Dinas Koperasi dan UKM', address: 'Malang' },
    verifyUrl: `https://sinau.example.id/v/${code}`,
    demo: true,
  };
  const { rows } = await pool.query(
    `with enrolment as (
       insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now()) returning id)
     insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload, state,
       sealed_at, issued_at, sha256, bytes, storage_key)
     select id, $1, $2, 'STTP', 2026, 900000 + floor(random() * 90000)::int, $4, $5, $6, 'issued', now(), now(), '\\x00', 1, 'x'
     from enrolment returning id`,
    [batchId, holder.accountId, holder.businessId, payload.number, code, JSON.stringify(payload)],
  );
  return { id: rows[0].id, holder };
}

/** What the program of others finds: `{ proof, list_proof, revoked, why }` of each of `given.credentials`. */
export function verdictsOf(python, given) {
  const input = JSON.stringify(given);
  return JSON.parse(execFileSync(python, [PROGRAM], { input, encoding: 'utf8', maxBuffer: 1 << 24 }));
}

/** @param python path of the interpreter @param world instance's address and database */
export async function checkCredentials(python, { pool, url }, report) {
  // Built by now; when this file was read perhaps not yet.
  const { bundledContexts } = await import('@sinau/certificate/credential/contexts.js');
  const { unbakePng } = await import('@sinau/certificate/credential/badge-png.js');
  const contexts = Object.fromEntries(bundledContexts);
  const name = `Siti "Nur" A'minah Ñuñez`;
  const { id, holder } = await publishedCertificate(pool, name);
  const ask = async (address, headers = {}) => {
    const answer = await fetch(`${url}${address}`, { headers });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const text = (await ask(`/api/certificates/${id}/credential`, { cookie: holder.cookie })).toString('utf8');
  const credential = JSON.parse(text);
  const { statusListCredential } = credential.credentialStatus;
  const verify = async (one) => {
    const did = JSON.parse(await ask('/.well-known/did.json'));
    const lists = { [statusListCredential]: JSON.parse(await ask(new URL(statusListCredential).pathname)) };
    const [verdict] = verdictsOf(python, { credentials: [one], did, lists, contexts });
    return verdict;
  };
  const check = (label, ok, verdict) => report.check(`PyLD: ${label}`, ok, JSON.stringify(verdict));

  const genuine = await verify(credential);
  check('the proof of an issued credential verifies', genuine.proof, genuine);
  check('the proof of the status list verifies', genuine.list_proof, genuine);
  check('it is not revoked', !genuine.revoked, genuine);
  const badge = await ask(`/api/certificates/${id}/badge.png`, { cookie: holder.cookie });
  report.check('the badge carries the same bytes', unbakePng(badge)?.toString('utf8') === text);

  const renamed = structuredClone(credential);
  renamed.credentialSubject.name = 'Siti Aminah';
  const forged = await verify(renamed);
  check('with another name it does not verify', !forged.proof && forged.list_proof, forged);
  const longer = await verify({ ...credential, validUntil: '2099-01-01T00:00:00Z' });
  check('with another end it does not verify', !longer.proof, longer);

  await pool.query(
    `update certificates set state = 'revoked', revoked_at = now(), revoked_by = account_id, revocation_class = 'wrong_data',
       revocation_reason = 'Salah nama' where id = $1`,
    [id],
  );
  const revoked = await verify(credential);
  check('revoked, the signed list says so', revoked.revoked && revoked.list_proof, revoked);
}
