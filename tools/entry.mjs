import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureDatabase } from './database.mjs';
import { environmentFor } from './environment.mjs';
import { migrate } from './prepare.mjs';
import { dataFolder, inRoot, makeDataFolder, ROOT } from './paths.mjs';
import { startPostgres } from './postgres.mjs';

// `node tools/entry.mjs <entry> [arguments]`: runs one entry of the API (worker, migrate, doctor, import-course …) with
// the settings of this checkout. Without DATABASE_URL it uses the embedded PostgreSQL: the one of a running `npm start`,
// or one of its own that it stops again.
async function main([name, ...args]) {
  const file = inRoot('apps', 'api', 'dist', `${name}.js`);
  if (!name) throw new Error('Usage: node tools/entry.mjs <entry> [arguments]');
  if (!existsSync(file)) await ensureBuilt(console.error);
  const dataDir = dataFolder();
  makeDataFolder(dataDir);
  const embedded = !process.env.DATABASE_URL;
  const postgres = embedded
    ? await startPostgres({ dir: path.join(dataDir, 'postgres'), log: console.error })
    : undefined;
  const databaseUrl = postgres ? await ensureDatabase(postgres.url, 'sinau') : process.env.DATABASE_URL;
  // A backup holds what the application may not even read, and is put back by the owner of the tables.
  const asApplication = embedded && name !== 'backup' && name !== 'restore';
  const port = process.env.PORT || 3000;
  const env = environmentFor({ dataDir, port, databaseUrl, embedded: asApplication });
  // A checkout that was never started has an empty database: its tables are made, so that every entry can run.
  // A backup is restored into an empty one, with the tables that it was made with.
  if (embedded && name !== 'migrate' && name !== 'restore')
    await migrate(environmentFor({ dataDir, port, databaseUrl, embedded }));
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C reaches the child through the terminal; a signal to us alone has to be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  await postgres?.stop();
  process.exitCode = code;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
