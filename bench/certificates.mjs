import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { inRoot } from '../tools/paths.mjs';
import { caseOf } from './lib/report.mjs';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const COUNT = 300;
const BUDGET = 0.5;
const TICKS_PER_SECOND = 100;

/** CPU seconds that a process has used so far, from the kernel's books (Linux). */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Certificates approved but not yet made, with the payload of a real approval. */
async function approvePending(pool, count) {
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
    `update batches set taken = $2, certification = 'approved', state = 'closed' where id = $1`,
    [batchId, count],
  );
  await pool.query(`insert into number_counters (series, year, last_number) values ('STTP', 2030, $1)`, [
    count,
  ]);
  return rows.map(({ payload }) => payload);
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

/** The renderer alone in a loop in a process of its own. */
async function renderAlone(payloads) {
  const child = spawn(process.execPath, [inRoot('bench', 'lib', 'render-loop.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: inRoot(),
  });
  child.send(payloads);
  const [{ cpu }] = await once(child, 'message');
  return payloads.length / cpu;
}

async function untilIssued(pool, count) {
  for (;;) {
    const { rows } = await pool.query(
      `select count(*)::int as issued from certificates where state = 'issued'`,
    );
    if (rows[0].issued >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Certificates per CPU-second of the worker, from pending row to issued file, against the renderer alone. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async (instance) => {
    const { pool } = instance;
    const payloads = await approvePending(pool, COUNT);
    instance.startWorker();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const before = cpuSeconds(instance.worker.pid);
    const issuedBefore = (
      await pool.query(`select count(*)::int as n from certificates where state = 'issued'`)
    ).rows[0].n;
    const begin = performance.now();
    await untilIssued(pool, COUNT);
    const wall = (performance.now() - begin) / 1000;
    const cpu = cpuSeconds(instance.worker.pid) - before;
    const made = COUNT - issuedBefore;
    log(`end to end: ${made} in ${wall.toFixed(1)} s, ${cpu.toFixed(2)} CPU-seconds of the worker`);
    const alone = await renderAlone(payloads);
    const perCpuSecond = made / cpu;
    return [
      caseOf('end to end', {
        value: perCpuSecond,
        unit: '/CPU-s',
        ratio: perCpuSecond / alone,
        budget: BUDGET,
        atLeast: true,
        note: `renderer alone ${alone.toFixed(1)} /CPU-s, ${made} certificates`,
      }),
    ];
  });
}
