import { figureCases, fillFigures } from './lib/figures.mjs';
import { percentile, caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';
import { signInStaff } from '../e2e/lib/sign-in.mjs';

const ROWS = 1_000_000;
const REQUESTS = 100;
/** A page must be there before anybody notices that it was asked for. */
const BUDGET_MS = 100;
/** Common words are in tens of thousands of names, whose counting takes its time. */
const WORDS_BUDGET_MS = 400;
/** A figure goes over everything that its filter leaves. */
const FIGURES_BUDGET_MS = 500;
/** Among chosen classes everybody's first has to be looked for. */
const CHOSEN_BUDGET_MS = 1500;

const FIRST = `array['Siti','Budi','Ani','Ahmad','Dewi','Eko','Fitri','Gunawan','Hadi','Indah','Joko','Kartini','Lestari','Made','Nur','Putri']`;
const LAST = `array['Aminah','Santoso','Rahayu','Hidayat','Lestari','Prasetyo','Handayani','Wibowo','Susanti','Kurniawan','Setiawan','Wulandari']`;

// Half a per cent revoked, a tenth Surat Keterangan, ten years, and all classes that are there.
// Only the register is measured: people and enrolments behind the rows are left out, so foreign keys are not asked.
const FILL = `
  insert into certificates (batch_id, account_id, enrolment_id, kind, series, year, sequence, number, code, payload, state,
    approved_at, sealed_at, issued_at, sha256, bytes, storage_key, revoked_at, revoked_by, revocation_class, revocation_reason)
  select b.id, uuidv7(), uuidv7(), case when n % 10 = 3 then 'SK' else 'STTP' end, 'STTP', 2017 + n % 10, 100000 + n,
    lpad(n::text, 7, '0') || '/STTP/LATKOP/XI/' || (2017 + n % 10), translate(upper(lpad(to_hex(n), 12, '0')), '01', 'XY'),
    jsonb_build_object('holderName', (${FIRST})[1 + abs(hashint4(n)) % 16] || ' ' || (${LAST})[1 + abs(hashint4(-n)) % 12] || ' ' || to_hex(n), 'businessName', 'Usaha ' || n % 5000,
      'courseTitle', 'Fotografi Produk', 'batchLabel', 'Angkatan I Tahun 2026', 'jp', 20, 'gradeLabel', 'Baik',
      'issuedOn', '2026-11-06', 'verifyUrl', 'http://localhost/v/' || n),
    case when n % 200 = 7 then 'revoked' else 'issued' end,
    now() - n * interval '5 minutes', now(), now(), sha256(n::text::bytea), 90000, 'bench/' || n,
    case when n % 200 = 7 then now() end, case when n % 200 = 7 then uuidv7() end, case when n % 200 = 7 then 'other' end, case when n % 200 = 7 then 'bench' end
  from generate_series(1, $1::int) n
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them from batches limit 20) b on b.place = n % b.all_of_them`;

async function fill(pool) {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(FILL, [ROWS]);
    await client.query('set session_replication_role = default');
    await client.query('vacuum (analyze) certificates');
  } finally {
    client.release();
  }
}

const COLUMNS = `id, number, state, payload ->> 'holderName', payload ->> 'courseTitle', approved_at`;
const NAME = `(lower(payload ->> 'holderName') collate "C")`;
/** What somebody asks of the register, and the SQL that gives the same rows and nothing else. */
const CASES = [
  { name: 'newest first', query: {}, sql: 'order by approved_at desc, id desc' },
  { name: 'the last page', query: { last: 'yes' }, sql: 'order by approved_at, id' },
  {
    name: 'revoked, by name',
    query: { state: 'revoked', sort: 'name' },
    sql: `where state = 'revoked' order by ${NAME}, id`,
  },
  {
    name: 'SK of a year, by number',
    query: { kind: 'SK', year: '2020', sort: 'number' },
    sql: `where kind = 'SK' and year = 2020 order by year, sequence, id`,
  },
  {
    name: 'names with "kartini wib"',
    query: { q: 'kartini wib' },
    sql: `where ${NAME} like '%kartini wib%' order by approved_at desc, id desc`,
  },
  {
    name: 'names with "siti", by name',
    query: { q: 'siti', sort: 'name' },
    sql: `where ${NAME} like '%siti%' order by ${NAME}, id`,
  },
];

async function times(run) {
  const found = [];
  for (let round = 0; round < REQUESTS + 5; round += 1) {
    const begin = performance.now();
    await run();
    if (round >= 5) found.push(performance.now() - begin);
  }
  return found;
}

/** Walks into the middle by name, so that the place is one that a person came to. */
async function middle(officer) {
  const page = await officer.call('GET /manage/certificates', { query: { q: 'made', sort: 'name' } });
  return { sort: 'name', after: page.next };
}

/** Maps, funnels and the rows behind them. */
async function measureFigures({ pool, officer }, log) {
  const begin = performance.now();
  await fillFigures(pool, ROWS);
  log(`${ROWS} enrolments in ${Math.round((performance.now() - begin) / 1000)} s`);
  const found = [];
  for (const { name, route, query, chosen } of await figureCases(pool)) {
    const p95 = percentile(await times(() => officer.call(route, { query })), 0.95);
    log(`${name}: ${p95.toFixed(1)} ms`);
    found.push(
      caseOf(name, {
        value: p95,
        unit: 'ms p95',
        budget: chosen ? CHOSEN_BUDGET_MS : FIGURES_BUDGET_MS,
        note: `of ${ROWS} enrolments`,
      }),
    );
  }
  return found;
}

/** A page of 50 out of a million certificates, sorted and filtered: p95 through the API, and against bare SQL; then figures. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, pool, demo }) => {
    const begin = performance.now();
    await fill(pool);
    log(`${ROWS} certificates in ${Math.round((performance.now() - begin) / 1000)} s`);
    const officer = await signInStaff(
      url,
      demo.find(({ role }) => role === 'dinas'),
    );
    const deep = {
      name: 'from the middle on, by name',
      query: await middle(officer),
      sql: `where (${NAME}, id) > ('made', '00000000-0000-0000-0000-000000000000') order by ${NAME}, id`,
    };
    const found = [];
    for (const { name, query, sql } of [...CASES, deep]) {
      const mine = await times(() =>
        officer.call('GET /manage/certificates', { query: { ...query, pageSize: '50' } }),
      );
      const bare = await times(() => pool.query(`select ${COLUMNS} from certificates ${sql} limit 50`));
      const [p95, floor] = [percentile(mine, 0.95), percentile(bare, 0.95)];
      log(`${name}: ${p95.toFixed(1)} ms, SQL alone ${floor.toFixed(1)} ms`);
      found.push(
        caseOf(name, {
          value: p95,
          unit: 'ms p95',
          budget: query.q ? WORDS_BUDGET_MS : BUDGET_MS,
          note: `${(p95 / floor).toFixed(1)} × SQL alone (${floor.toFixed(1)} ms), 50 of ${ROWS}`,
        }),
      );
    }
    return [...found, ...(await measureFigures({ pool, officer }, log))];
  });
}
