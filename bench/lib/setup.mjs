import pg from 'pg';
import { build } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';

/** A seeded instance of its own for one benchmark, with a pool to its database. */
export async function withBenchInstance(options, work) {
  await build(() => {});
  const env = { RATE_LIMIT_SCALE: '10000', SINAU_ANY_HOUR: '1', LOG_LEVEL: 'error', ...options.env };
  const instance = await startInstance({ ...options, env });
  const pool = new pg.Pool({
    connectionString: instance.databaseUrl,
    max: 4,
    options: '-c search_path=lms,public',
  });
  pool.on('error', () => {});
  try {
    return await work({ ...instance, pool });
  } finally {
    await pool.end();
    await instance.stop();
  }
}
