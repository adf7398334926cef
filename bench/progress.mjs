import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { inRoot } from '../tools/paths.mjs';
import { caseOf, median } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const LEARNERS = 32;
/** What a phone sends when it comes back: a few minutes of reading. */
const EVENTS = 20;
const ROUNDS = 3;
const SECONDS = 4;
// Ours runs five statements for one: who is asking, which class (held), the events, their progress, the commit. Repeats are
// ignored, nothing goes down, and every event knows its class and lesson, so a fifth of a blind insert is the floor.
const BUDGET = 0.2;

const BARE_TABLE = `create table if not exists bench_events (like learning_events including all)`;
const BARE_INSERT = `insert into bench_events (enrolment_id, id, lesson_id, kind, position, occurred_at)
  select '00000000-0000-7000-8000-000000000000', g.id, '00000000-0000-7000-8000-000000000001', g.kind, g.position, g.occurred_at
  from unnest($1::uuid[], $2::text[], $3::text[], $4::real[], $5::timestamptz[]) as g (id, code, kind, position, occurred_at)`;

async function startBare(databaseUrl) {
  const child = spawn(
    process.execPath,
    [inRoot('bench', 'lib', 'bare-insert.mjs'), databaseUrl, BARE_INSERT],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  const [line] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${Number(line)}/`, stop: () => child.kill() };
}

/** A new batch of events each time: a repeated one would not be written. */
function events(codes) {
  const now = new Date().toISOString();
  return JSON.stringify({
    events: Array.from({ length: EVENTS }, (_, index) => ({
      id: randomUUID(),
      lessonCode: codes[index % codes.length],
      kind: 'position',
      position: index / EVENTS,
      occurredAt: now,
    })),
  });
}

/** Events per second, each connection being one of the `targets` `{ path, cookie }`. */
async function eventsPerSecond(url, targets, codes) {
  let next = 0;
  const result = await autocannon({
    url,
    connections: targets.length,
    duration: SECONDS,
    setupClient: (client) => {
      const { path, cookie } = targets[next++ % targets.length];
      client.setRequests([
        {
          method: 'POST',
          path,
          headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
          setupRequest: (request) => ({ ...request, body: events(codes) }),
        },
      ]);
    },
  });
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return result.requests.average * EVENTS;
}

async function enrolled(url, pool) {
  const people = await makePeople(pool, LEARNERS);
  const batchId = await openBatch(pool, LEARNERS);
  const targets = [];
  for (const { cookie, businessId } of people) {
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ batchId, businessId });
    const { id } = await (await fetch(`${url}/api/enrolments`, { method: 'POST', headers, body })).json();
    targets.push({ path: `/api/enrolments/${id}/events`, cookie });
  }
  const { rows } = await pool.query(
    'select l.code from lessons l join batches b on b.version_id = l.version_id where b.id = $1 order by l.ordinal limit 5',
    [batchId],
  );
  return { targets, codes: rows.map(({ code }) => code) };
}

/** Learning events recorded per second, against a bare route that inserts the same rows. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, pool, databaseUrl }) => {
    await pool.query(BARE_TABLE);
    const { targets, codes } = await enrolled(url, pool);
    const bare = await startBare(databaseUrl);
    try {
      const anonymous = targets.map(() => ({ path: '/' }));
      const rounds = [];
      await eventsPerSecond(url, targets, codes);
      await eventsPerSecond(bare.url, anonymous, codes);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const mine = await eventsPerSecond(url, targets, codes);
        const theirs = await eventsPerSecond(bare.url, anonymous, codes);
        rounds.push({ mine, theirs });
        log(`round ${round}: ${Math.round(mine)} against ${Math.round(theirs)} events/s`);
      }
      const { rows } = await pool.query('select count(*)::int as kept from learning_events');
      return [
        caseOf('learning events', {
          value: median(rounds.map(({ mine }) => mine)),
          unit: 'events/s',
          ratio: median(rounds.map(({ mine, theirs }) => mine / theirs)),
          budget: BUDGET,
          atLeast: true,
          note: `bare ${Math.round(median(rounds.map(({ theirs }) => theirs)))}/s, ${EVENTS} a request, ${rows[0].kept} kept`,
        }),
      ];
    } finally {
      bare.stop();
    }
  });
}
