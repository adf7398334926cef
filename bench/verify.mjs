import { against, compare } from './lib/against-bare.mjs';
import { issueSome } from './lib/pending-certificates.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const COUNT = 200;
/**
 * Ours, since the issue names none. The bare route has no headers to set, nothing to hash so that answers take equally
 * long, and no page of 8 KB to write: what is left of it must not become less.
 */
const BUDGET = { json: 0.3, page: 0.2 };

/** A stranger's check as JSON and as the page behind the QR, against a bare route with the same prepared SQL. */
export async function measure(log) {
  const { BY_CODE } = await import('../apps/api/dist/certificates/verification/verification.queries.js');
  return withBenchInstance({}, async ({ url, pool, databaseUrl }) => {
    await issueSome(pool, COUNT);
    const { rows } = await pool.query(`select code from certificates where state = 'issued' limit 1`);
    const { code } = rows[0];
    return against([{ ...BY_CODE, values: [code, code] }], databaseUrl, async (bare) => [
      await compare('answer as JSON', { url: `${url}/api/verify/${code}`, budget: BUDGET.json }, bare, log),
      await compare('page without JavaScript', { url: `${url}/v/${code}`, budget: BUDGET.page }, bare, log),
    ]);
  });
}
