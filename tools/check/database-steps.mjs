import { mkdirSync } from 'node:fs';
import { dropDatabase, ensureDatabase } from '../database.mjs';
import { environmentFor } from '../environment.mjs';
import { inRoot } from '../paths.mjs';
import { runNode } from '../run.mjs';
import { acquireTestServices } from '../test-services.mjs';

const dist = (name) => inRoot('apps', 'api', 'dist', `${name}.js`);

function checkEnvironment(databaseUrl) {
  const dataDir = inRoot('.sinau-test', 'check');
  mkdirSync(dataDir, { recursive: true });
  const extra = { HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:3000', NODE_ENV: 'test' };
  return environmentFor({ dataDir, port: 3000, databaseUrl, extra });
}

/** The committed docs/openapi.json is what the code describes. Needs no database, only a well-formed address of one. */
export function checkOpenApi() {
  const env = checkEnvironment('postgres://nobody@127.0.0.1:1/none');
  return runNode([dist('openapi'), '--check'], { env });
}

/** The entities describe exactly the tables that the SQL migrations make in an empty database. */
export async function checkSchema() {
  const services = await acquireTestServices(inRoot('.sinau-test'));
  const name = `drift_${process.pid}`;
  try {
    const env = checkEnvironment(await ensureDatabase(services.databaseUrl, name));
    const migrated = await runNode([dist('migrate')], { env });
    if (migrated.code !== 0) return migrated;
    return await runNode([dist('schema-drift')], { env });
  } finally {
    await dropDatabase(services.databaseUrl, name);
    await services.release();
  }
}
