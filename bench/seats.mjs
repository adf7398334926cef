import http from 'node:http';
import { caseOf, percentile } from './lib/report.mjs';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const PEOPLE = 2000;
const SEATS = 30;

function post(url, cookie, body) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request(
      new URL('/api/enrolments', url),
      { method: 'POST', headers, agent: false, timeout: 60_000 },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            ms: performance.now() - begin,
            state: JSON.parse(Buffer.concat(parts)).state,
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** 2,000 people press "Daftar" at the same moment for 30 seats. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, pool }) => {
    const people = await makePeople(pool, PEOPLE);
    const batchId = await openBatch(pool, SEATS);
    log(`${PEOPLE} requests at once for ${SEATS} seats`);
    const begin = performance.now();
    const answers = await Promise.all(
      people.map(({ cookie, businessId }) => post(url, cookie, JSON.stringify({ batchId, businessId }))),
    );
    const seconds = (performance.now() - begin) / 1000;
    const seated = answers.filter(({ state }) => state === 'active').length;
    const broken = answers.filter(({ status }) => status >= 500).length;
    const { rows } = await pool.query(
      `select taken, (select count(*)::int from enrolments where batch_id = b.id and state = 'active') as active,
         (select count(*)::int from enrolments where batch_id = b.id and state = 'waiting') as waiting from batches b where id = $1`,
      [batchId],
    );
    const [{ taken, active, waiting }] = rows;
    const exact = seated === SEATS && taken === SEATS && active === SEATS && waiting === PEOPLE - SEATS;
    return [
      {
        ...caseOf('seats given', { value: active, unit: 'seats', budget: SEATS }),
        ok: exact,
        note: `${waiting} waiting, counter ${taken}`,
      },
      caseOf('server errors', { value: broken, unit: 'answers', budget: 0 }),
      caseOf('p99 of an answer', {
        value:
          percentile(
            answers.map(({ ms }) => ms),
            0.99,
          ) / 1000,
        unit: 's',
        budget: 5,
        note: `all ${PEOPLE} in ${seconds.toFixed(1)} s`,
      }),
    ];
  });
}
