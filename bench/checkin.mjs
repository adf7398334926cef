import { createHash, randomBytes } from 'node:crypto';
import { caseOf, percentile } from './lib/report.mjs';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const PEOPLE = 300;
const WITHIN_MS = 60_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A class of `people` whose session runs now, and somebody of the office who shows its QR. */
async function makeHall(pool, people) {
  const batchId = await openBatch(pool, PEOPLE);
  await pool.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at)
     select $1, a, b, 'active', now() from unnest($2::uuid[], $3::uuid[]) as p (a, b)`,
    [batchId, people.map(({ accountId }) => accountId), people.map(({ businessId }) => businessId)],
  );
  const { rows } = await pool.query(
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
     values ($1, 'Pertemuan', now(), now() + interval '2 hours', 'Aula') returning id`,
    [batchId],
  );
  const token = randomBytes(16).toString('hex');
  await pool.query(
    `insert into account_sessions (account_id, token_hash, device, expires_at)
     select id, $1, 'bench', now() + interval '1 day' from accounts where 'panitia' = any(roles) limit 1`,
    [createHash('sha256').update(token).digest()],
  );
  return { sessionId: rows[0].id, screen: `sinau=${token}` };
}

/** One person: reads the QR of this moment, opens its address, presses the button. */
async function checkIn(url, hall, { cookie }) {
  const board = await fetch(`${url}/api/manage/class-sessions/${hall.sessionId}/check-in`, {
    headers: { cookie: hall.screen },
  });
  const { current } = await board.json();
  const address = new URL(current.url);
  const begin = performance.now();
  const scanned = await fetch(`${url}${address.pathname}${address.search}`, {
    headers: { cookie },
    redirect: 'manual',
  });
  const [path, pass] = (scanned.headers.get('location') ?? '').split('?p=');
  const page = await fetch(`${url}${path}?p=${pass}`, { headers: { cookie } });
  await page.text();
  const done = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ p: pass ?? '' }),
  });
  const text = await done.text();
  return { ms: performance.now() - begin, ok: text.includes('Anda tercatat hadir'), status: done.status };
}

/** 300 people check in by QR within one minute, each at a moment of their own. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, pool }) => {
    const people = await makePeople(pool, PEOPLE);
    const hall = await makeHall(pool, people);
    log(`${PEOPLE} people within ${WITHIN_MS / 1000} s`);
    const answers = await Promise.all(
      people.map(async (person, index) => {
        await pause((index / PEOPLE) * WITHIN_MS);
        return checkIn(url, hall, person);
      }),
    );
    const { rows } = await pool.query(
      `select count(*)::int as recorded from attendance where class_session_id = $1 and method = 'qr'`,
      [hall.sessionId],
    );
    const { rows: trail } = await pool.query(
      'select count(*)::int as steps from attendance_changes where class_session_id = $1',
      [hall.sessionId],
    );
    const [{ recorded }] = rows;
    const [{ steps }] = trail;
    const told = answers.filter(({ ok }) => ok).length;
    const times = answers.map(({ ms }) => ms);
    return [
      {
        ...caseOf('people recorded', { value: recorded, unit: 'people', budget: PEOPLE, atLeast: true }),
        ok: recorded === PEOPLE && told === PEOPLE && steps === PEOPLE,
        note: `${told} told so, ${steps} in the trail`,
      },
      caseOf('p95 from scan to recorded', {
        value: percentile(times, 0.95) / 1000,
        unit: 's',
        budget: 1,
        note: 'three requests',
      }),
    ];
  });
}
