import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '../../tools/build.mjs';
import { databaseUrl } from '../../tools/database.mjs';
import { environmentFor } from '../../tools/environment.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { dataFolder } from '../../tools/paths.mjs';
import { startPostgres } from '../../tools/postgres.mjs';

/** What the seed wrote for the demo staff: by e-mail, whose first part is the role. */
async function demoAccounts() {
  const file = path.join(dataFolder(), 'demo.json');
  try {
    const secrets = JSON.parse(await readFile(file, 'utf8'));
    return Object.entries(secrets).map(([login, { password, totpSecret }]) => ({
      role: login.split('@')[0],
      login,
      password,
      totp: totpSecret,
    }));
  } catch {
    throw new Error(`SINAU_URL needs the demo accounts of that instance in ${file} (set SINAU_DATA)`);
  }
}

/** The database of a running instance: DATABASE_URL, or the embedded one of its data folder if that is running. */
async function runningDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const dir = path.join(dataFolder(), 'postgres');
  if (!existsSync(dir)) return undefined;
  const postgres = await startPostgres({ dir });
  if (postgres.adopted) return databaseUrl(postgres.url, 'sinau');
  await postgres.stop();
  return undefined;
}

async function runningInstance(url) {
  const database = await runningDatabase();
  const port = new URL(url).port || 80;
  const env =
    database &&
    environmentFor({
      dataDir: dataFolder(),
      port,
      databaseUrl: database,
      embedded: !process.env.DATABASE_URL,
    });
  return { url, demo: await demoAccounts(), databaseUrl: database, env };
}

/** Runs `work` on the instance at SINAU_URL, or on a throw-away one that is gone afterwards. */
export async function withInstance(work, options = {}) {
  await ensureBuilt();
  const url = process.env.SINAU_URL;
  if (url) return work(await runningInstance(url));
  const instance = await startInstance({
    ...options,
    env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1', ...options.env },
  });
  try {
    return await work(instance);
  } finally {
    await instance.stop();
  }
}
