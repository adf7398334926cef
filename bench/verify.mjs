import { against, compare } from './lib/against-bare.mjs';
import { issueSome } from './lib/pending-certificates.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const COUNT = 200;
/** Ours, since the issue names none: a check counts its network first, in a statement of its own. */
const BUDGET = 0.5;

/** A stranger's check as JSON and as the page behind the QR, against a bare route with the same prepared SQL. */
export async function measure(log) {
  const { BY_CODE } = await import('../apps/api/dist/certificates/verification/verification.queries.js');
  return withBenchInstance({}, async ({ url, pool, databaseUrl }) => {
    await issueSome(pool, COUNT);
    const { rows } = await pool.query(`select code from certificates where state = 'issued' limit 1`);
    const { code } = rows[0];
    return against([{ ...BY_CODE, values: [code, code] }], databaseUrl, async (bare) => [
      await compare('answer as JSON', { url: `${url}/api/verify/${code}`, budget: BUDGET }, bare, log),
      await compare('page without JavaScript', { url: `${url}/v/${code}`, budget: BUDGET }, bare, log),
    ]);
  });
}
