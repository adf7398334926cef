import { createHash } from 'node:crypto';
import path from 'node:path';
import { inRoot } from '../../../tools/paths.mjs';
import { openBatch } from '../../lib/fixtures.mjs';
import { smallPdf } from '../../lib/small-files.mjs';
import { newPeople } from './classes.mjs';

/** How many of them count no longer, and how many never did. */
export const REVOKED = 12;
export const VOIDED = 4;

/** A stored file, which all of them share. Gives what their rows say of it. */
async function storedFile({ instance }, name) {
  // Built by now; when this file was read perhaps not yet.
  const { DiskFileStore } = await import(inRoot('apps/api/dist/files/disk-file-store.js'));
  const bytes = smallPdf(name);
  const key = `certificates/massal/${name.replace(/\W+/g, '-').toLowerCase()}.pdf`;
  await new DiskFileStore(path.join(instance.env.SINAU_DATA, 'files')).put(key, bytes);
  return { key, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest() };
}

/**
 * A published class of `count`, straight in the database: the first few are revoked, the next few voided.
 * Numbers are of a year of their own, so that they stand in nobody's way. @param word in the name of everybody
 */
export function manyCertificates(world, { count, word, year }) {
  return world.prepare(async () => {
    const { pool, officer } = world;
    const [file, people, me] = await Promise.all([
      storedFile(world, word),
      newPeople(world, count),
      officer.call('GET /me'),
    ]);
    const batchId = await openBatch(pool, count);
    await pool.query(
      `with seated as (
         insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score, grade_label)
         select $1, a, b, 'completed', now(), now(), 88, 'Memuaskan' from unnest($2::uuid[], $3::uuid[]) as t (a, b) returning id, account_id
       ), numbered as (
         select s.*, lpad(n::text, 4, '0') as place, case when n <= $5::int then 'revoked' when n <= $6::int then 'voided' else 'issued' end as state
         from (select seated.*, row_number() over (order by account_id)::int as n from seated) s)
       insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload, state, sealed_at, issued_at,
         sha256, bytes, storage_key, revoked_at, revoked_by, revocation_class, revocation_reason, voided_at, voided_by, void_reason)
       select id, $1, account_id, 'STTP', $4::int, n, place || '/STTP/LATKOP/I/' || $4::int, translate(upper(substr(md5(id::text), 1, 12)), '01', 'XY'),
         $7::jsonb || jsonb_build_object('holderName', $8::text || ' ' || place, 'number', place || '/STTP/LATKOP/I/' || $4::int), state,
         now(), case when state <> 'voided' then now() end, $9::bytea, $10::int, $11::text,
         case when state = 'revoked' then now() end, case when state = 'revoked' then $12::uuid end,
         case when state = 'revoked' then 'wrong_data' end, case when state = 'revoked' then 'Salah ketik.' end,
         case when state = 'voided' then now() end, case when state = 'voided' then $12::uuid end, case when state = 'voided' then 'Tertukar.' end
       from numbered`,
      [
        batchId,
        people.map(({ accountId }) => accountId),
        people.map(({ businessId }) => businessId),
        year,
        REVOKED,
        REVOKED + VOIDED,
        JSON.stringify(PAYLOAD),
        word,
        file.sha256,
        file.bytes,
        file.key,
        me.account.id,
      ],
    );
    await pool.query(
      `update batches set taken = $2, certification = 'published', publish_at = now(), published_at = now(), state = 'closed' where id = $1`,
      [batchId, count],
    );
    return batchId;
  });
}

const PAYLOAD = {
  kind: 'STTP',
  businessName: 'Keripik Tempe',
  courseTitle: 'Fotografi Produk dengan HP',
  jp: 20,
  startedOn: '2026-11-02',
  endedOn: '2026-11-20',
  issuedOn: '2026-11-21',
  modeLabel: 'bauran',
  batchLabel: 'Angkatan massal',
  gradeLabel: 'Memuaskan',
  finalScore: 88,
  place: 'Malang',
  signatory: { name: 'Contoh Pejabat, M.Si.', title: 'Kepala UPT', rank: null, nip: null },
  issuer: { name: 'UPT Pelatihan Koperasi dan UKM', parent: 'Dinas Koperasi dan UKM', address: 'Malang' },
  verificationCode: 'ABCD2345EFGH',
  verifyUrl: 'https://sinau.example.id/v/ABCD2345EFGH',
  modules: [],
  demo: true,
};

/**
 * Holds work on one certificate up where it is: whoever comes to it waits, but for less than the database lets anybody
 * wait. Gives a function that ends this, with the certificate revoked by a colleague in between.
 */
export async function holdUp({ pool, officer }, batchId, sequence) {
  const colleague = (await officer.call('GET /me')).account.id;
  const client = await pool.connect();
  await client.query('begin');
  const { rows } = await client.query(
    'select id from certificates where batch_id = $1 and sequence = $2 for update',
    [batchId, sequence],
  );
  return async () => {
    await client.query(
      `update certificates set state = 'revoked', revoked_at = now(), revoked_by = $2, revocation_class = 'other', revocation_reason = 'Lebih dulu.'
       where id = $1`,
      [rows[0].id, colleague],
    );
    await client.query('commit');
    client.release();
  };
}
