import { createHash } from 'node:crypto';
import { against, compare } from './lib/against-bare.mjs';
import { makePeople, openBatch } from '../e2e/lib/fixtures.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const BUDGET = 0.6;

/** Reads of one course and one enrolment against a bare Fastify route with the same prepared SQL. */
export async function measure(log) {
  const { COURSE_PAGE } = await import('../apps/api/dist/courses/catalogue.queries.js');
  const { ENROLMENT_DETAIL } = await import('../apps/api/dist/enrolments/enrolment-detail.queries.js');
  const { LIVE_SESSION } = await import('../apps/api/dist/accounts/session.queries.js');
  return withBenchInstance({ worker: false }, async ({ url, pool, databaseUrl }) => {
    const slug = 'fotografi-produk';
    const course = await against([{ ...COURSE_PAGE, values: [slug] }], databaseUrl, (bare) =>
      compare('course', { url: `${url}/api/courses/${slug}`, budget: BUDGET }, bare, log),
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
        { url: `${url}/api/enrolments/${id}`, headers: { cookie: person.cookie }, budget: BUDGET },
        bare,
        log,
      ),
    );
    return [course, enrolment];
  });
}
