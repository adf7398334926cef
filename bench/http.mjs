import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { inRoot } from '../tools/paths.mjs';
import { caseOf, median } from './lib/report.mjs';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 32;
const BUDGET = 0.6;

async function startBare(databaseUrl, statements) {
  const child = spawn(
    process.execPath,
    [inRoot('bench', 'lib', 'bare-server.mjs'), databaseUrl, JSON.stringify(statements)],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const [line] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${Number(line)}/`, stop: () => child.kill() };
}

async function requestsPerSecond(url, headers = {}) {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return result.requests.average;
}

/** Ours and bare in turn, so that a machine that slows down slows both. */
async function compare(name, ours, bare, log) {
  await requestsPerSecond(ours.url, ours.headers);
  await requestsPerSecond(bare.url);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await requestsPerSecond(ours.url, ours.headers);
    const theirs = await requestsPerSecond(bare.url);
    rounds.push({ mine, theirs });
    log(`${name} round ${round + 1}: ${Math.round(mine)} against ${Math.round(theirs)} requests/s`);
  }
  const ratio = median(rounds.map(({ mine, theirs }) => mine / theirs));
  return caseOf(name, {
    value: median(rounds.map(({ mine }) => mine)),
    unit: 'req/s',
    ratio,
    budget: BUDGET,
    atLeast: true,
    note: `bare ${Math.round(median(rounds.map(({ theirs }) => theirs)))} req/s, ${CONNECTIONS} connections`,
  });
}

async function against(statements, databaseUrl, work) {
  const bare = await startBare(databaseUrl, statements);
  try {
    return await work(bare);
  } finally {
    bare.stop();
  }
}

/** Reads of one course and one enrolment against a bare Fastify route with the same prepared SQL. */
export async function measure(log) {
  const { COURSE_PAGE } = await import('../apps/api/dist/courses/catalogue.queries.js');
  const { ENROLMENT_DETAIL } = await import('../apps/api/dist/enrolments/enrolment-detail.queries.js');
  const { LIVE_SESSION } = await import('../apps/api/dist/accounts/session.queries.js');
  return withBenchInstance({ worker: false }, async ({ url, pool, databaseUrl }) => {
    const slug = 'fotografi-produk';
    const course = await against([{ ...COURSE_PAGE, values: [slug] }], databaseUrl, (bare) =>
      compare('course', { url: `${url}/api/courses/${slug}` }, bare, log),
    );
    const [person] = await makePeople(pool, 1);
    const headers = { cookie: person.cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ batchId: await openBatch(pool, 30), businessId: person.businessId });
    const { id } = await (await fetch(`${url}/api/enrolments`, { method: 'POST', headers, body })).json();
    // Who is asking is a statement of its own, on the bare route as on ours.
    const tokenHash = createHash('sha256').update(person.cookie.split('=')[1]).digest('hex');
    const statements = [
      { ...LIVE_SESSION, values: [{ hex: tokenHash }] },
      { ...ENROLMENT_DETAIL, values: [id, person.accountId] },
    ];
    const enrolment = await against(statements, databaseUrl, (bare) =>
      compare(
        'enrolment',
        { url: `${url}/api/enrolments/${id}`, headers: { cookie: person.cookie } },
        bare,
        log,
      ),
    );
    return [course, enrolment];
  });
}
