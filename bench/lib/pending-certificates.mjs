import { makePeople, openBatch } from '../../e2e/lib/fixtures.mjs';

/** Certificates of a signed class that are not yet made, with the payload of a real approval. */
export async function approvePending(pool, count) {
  const people = await makePeople(pool, count);
  const batchId = await openBatch(pool, count);
  const { rows } = await pool.query(
    `with seated as (
       insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score, grade_label)
       select $1, a, b, 'completed', now(), now(), 88, 'Memuaskan' from unnest($2::uuid[], $3::uuid[]) as t (a, b) returning id, account_id
     ), numbered as (select s.*, row_number() over () as n from seated s)
     insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload)
     select id, $1, account_id, 'STTP', 2030, n, n || '/STTP/BENCH/2030',
       translate(upper(substr(md5(id::text), 1, 12)), '01', '23'), $4::jsonb || jsonb_build_object('number', n || '/STTP/BENCH/2030')
     from numbered returning id, payload`,
    [
      batchId,
      people.map(({ accountId }) => accountId),
      people.map(({ businessId }) => businessId),
      JSON.stringify(samplePayload()),
    ],
  );
  await pool.query(
    `update batches set taken = $2, certification = 'signed', state = 'closed' where id = $1`,
    [batchId, count],
  );
  await pool.query(`insert into number_counters (series, year, last_number) values ('STTP', 2030, $1)`, [
    count,
  ]);
  return { batchId, payloads: rows.map(({ payload }) => payload) };
}

/** Lets the worker's sweep publish the class, as when the time to call it back is over. */
export async function publish(pool, batchId, count) {
  await pool.query(`update batches set publish_at = now() where id = $1`, [batchId]);
  await untilIssued(pool, count);
}

function samplePayload() {
  return {
    kind: 'STTP',
    holderName: 'Siti Nur Aini Rahmawati, S.Pd.',
    businessName: 'Bakso Makmur Sumenep',
    courseTitle: 'Fotografi Produk dengan HP: Terang, Rapi, dan Jujur',
    jp: 20,
    startedOn: '2026-11-02',
    endedOn: '2026-11-20',
    issuedOn: '2026-11-21',
    modeLabel: 'bauran',
    batchLabel: 'Angkatan I Tahun 2026',
    gradeLabel: 'Memuaskan',
    finalScore: 88,
    place: 'Malang',
    signatory: { name: 'Contoh Pejabat, M.Si.', title: 'Kepala UPT', rank: null, nip: null },
    issuer: {
      name: 'UPT Pelatihan Koperasi dan UKM',
      parent: 'Dinas Koperasi dan UKM Provinsi Jawa Timur',
      address: 'Malang',
    },
    verificationCode: 'ABCD2345EFGH',
    verifyUrl: 'https://sinau.example.id/v/ABCD2345EFGH',
    modules: Array.from({ length: 5 }, (_, index) => ({
      title: `Materi ${index + 1}: cahaya, komposisi, dan penyuntingan`,
      jp: 4,
    })),
    demo: true,
  };
}

export async function countIn(pool, state) {
  const { rows } = await pool.query(`select count(*)::int as n from certificates where state = $1`, [state]);
  return rows[0].n;
}

async function untilIssued(pool, count) {
  while ((await countIn(pool, 'issued')) < count) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Certificates that anybody can check, made and published as the product does it. */
export async function issueSome(pool, count) {
  const { batchId } = await approvePending(pool, count);
  while ((await countIn(pool, 'sealed')) < count) await new Promise((resolve) => setTimeout(resolve, 200));
  await publish(pool, batchId, count);
}
