import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { once } from 'node:events';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { signInStaff } from '../e2e/lib/sign-in.mjs';
import { startRedis } from '../tools/redis.mjs';
import { withBenchInstance } from './lib/setup.mjs';
import { caseOf } from './lib/report.mjs';

const PEOPLE = 100_000;
const BY_GATEWAY = 3_000;
const PLANNING_FLOOR = 5_000;
/** Our own floors: a job of the bare queue does nothing, and on Redis not even on a disk; a message is several rows. */
const FLOORS = { postgres: { inbox: 1, gateway: 0.05 }, redis: { inbox: 0.2, gateway: 0.01 } };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Seconds from the first row with `column` set to the last, and how many there are: what the worker did, by the database's clock. */
async function untilSent(pool, channel, count) {
  for (;;) {
    const { rows } = await pool.query(
      `select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state in ('failed', 'cancelled', 'unknown'))::int as lost,
         extract(epoch from max(sent_at) - min(sent_at))::float as seconds
       from reminders where channel = $1 and event = 'session_tomorrow'`,
      [channel],
    );
    const [{ sent, lost, seconds }] = rows;
    if (lost > 0) throw new Error(`${lost} of ${count} reminders by ${channel} were not sent`);
    if (sent >= count) return seconds;
    await pause(500);
  }
}

/** A class of a hundred thousand; setting its one session plans reminders for each of them. @returns seconds and rows */
async function planAll({ url, pool, demo }) {
  const batchId = await openBatch(pool, PEOPLE);
  for (let done = 0; done < PEOPLE; done += 10_000) {
    const people = await makePeople(pool, 10_000);
    await pool.query(
      `insert into enrolments (batch_id, account_id, business_id, state, seated_at)
       select $1, a, b, 'active', now() from unnest($2::uuid[], $3::uuid[]) as p (a, b)`,
      [batchId, people.map(({ accountId }) => accountId), people.map(({ businessId }) => businessId)],
    );
  }
  await pool.query(`update batches set taken = $2 where id = $1`, [batchId, PEOPLE]);
  await pool.query(`update reminder_rules set active = event = 'session_tomorrow' where anchor <> 'event'`);
  await pool.query('analyze');
  const organiser = await signInStaff(
    url,
    demo.find(({ role }) => role === 'panitia'),
  );
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString();
  const begin = performance.now();
  await organiser.call('POST /manage/batches/:id/sessions', {
    params: { id: batchId },
    body: { title: 'Pertemuan', startsAt: day(5), endsAt: day(5.1), place: 'Aula' },
  });
  const seconds = (performance.now() - begin) / 1000;
  const { rows } = await pool.query(
    `select count(*) filter (where channel = 'inbox')::int as inbox, count(*)::int as all from reminders where event = 'session_tomorrow'`,
  );
  if (rows[0].inbox !== PEOPLE) throw new Error(`${rows[0].inbox} of ${PEOPLE} people have a reminder`);
  return { seconds, planned: rows[0].all };
}

/** A gateway that takes every message at once. */
async function startGateway() {
  const seen = [];
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      seen.push(request.url);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: randomUUID() }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/send`, seen, stop: () => server.close() };
}

/** @returns reminders per second over the inbox and, a job each, over a gateway */
async function sendAll({ pool, startWorker }, gateway) {
  await pool.query(`update channel_health set rate = 1000000, burst = 1000000, tokens = 1000000`);
  // The gateway's share is smaller: it is as quick as the gateway, and each message costs a job.
  await pool.query(
    `delete from reminders where channel <> 'inbox' and id not in (
       select id from reminders where channel = 'sms' and event = 'session_tomorrow' order by id limit $1)`,
    [BY_GATEWAY],
  );
  await pool.query(`update reminders set due_at = now() where event = 'session_tomorrow'`);
  await pool.query('vacuum analyze reminders');
  startWorker();
  const inbox = PEOPLE / (await untilSent(pool, 'inbox', PEOPLE));
  const sms = BY_GATEWAY / (await untilSent(pool, 'sms', BY_GATEWAY));
  if (gateway.seen.length !== BY_GATEWAY)
    throw new Error(`the gateway was asked ${gateway.seen.length} times for ${BY_GATEWAY} messages`);
  return { inbox, sms };
}

async function measureOn(backend, redis, log) {
  const gateway = await startGateway();
  const env = { REDIS_URL: redis?.url ?? '', SMS_GATEWAY_URL: gateway.url };
  try {
    return await withBenchInstance({ worker: false, env }, async (instance) => {
      const { seconds, planned } = await planAll(instance);
      log(`${backend}: planned ${planned} for ${PEOPLE} people in ${seconds.toFixed(1)} s`);
      // Only now: what it imports has just been built.
      const { bareRate } = await import('./lib/bare-queue.mjs');
      const bare = await bareRate(
        redis ? { backend, url: redis.url, prefix: 'bare' } : { backend, url: instance.databaseUrl },
      );
      log(`${backend}: bare queue ${bare.toFixed(0)} jobs/s`);
      const { inbox, sms } = await sendAll(instance, gateway);
      const note = `bare queue ${Math.round(bare)} jobs/s`;
      const against = (rate, budget) => ({
        value: rate,
        unit: '/s',
        ratio: rate / bare,
        budget,
        atLeast: true,
        note,
      });
      return [
        caseOf(`planning ${PEOPLE} (${backend})`, {
          value: planned / seconds,
          unit: '/s',
          budget: PLANNING_FLOOR,
          atLeast: true,
          note: `${planned} rows over two channels, ${seconds.toFixed(1)} s in one request`,
        }),
        caseOf(`sending ${PEOPLE} to the inbox (${backend})`, against(inbox, FLOORS[backend].inbox)),
        caseOf(`sending ${BY_GATEWAY} over a gateway (${backend})`, against(sms, FLOORS[backend].gateway)),
      ];
    });
  } finally {
    gateway.stop();
  }
}

/** Planning and sending a hundred thousand reminders, against the bare queue on the same backend. */
export async function measure(log) {
  const cases = await measureOn('postgres', undefined, log);
  const redis = await startRedis();
  if (!redis) return [...cases, { name: 'on redis', ok: false, note: 'no redis-server on the PATH' }];
  try {
    return [...cases, ...(await measureOn('redis', redis, log))];
  } finally {
    await redis.stop();
  }
}
