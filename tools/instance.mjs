import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDatabase } from './database.mjs';
import { environmentFor } from './environment.mjs';
import { keepPostgres } from './keep-postgres.mjs';
import { keepRunning } from './keep-running.mjs';
import { inRoot, makeDataFolder } from './paths.mjs';
import { canBind, freePort } from './ports.mjs';
import { migrate, seed } from './prepare.mjs';
import { untilReady } from './ready.mjs';

async function databaseFor(dataDir, { embedded, env, log, postgresFlags }) {
  if (!embedded) return { url: env.DATABASE_URL ?? process.env.DATABASE_URL };
  const postgres = await keepPostgres({ dir: path.join(dataDir, 'postgres'), log, flags: postgresFlags });
  return { url: await ensureDatabase(postgres.url, 'sinau'), postgres };
}

function processesFor(env, dataDir, { log, logs }) {
  const make = (name, entry) => {
    const logFile = logs ? path.join(dataDir, 'logs', `${entry}.log`) : undefined;
    return keepRunning({ name, args: [inRoot('apps', 'api', 'dist', `${entry}.js`)], env, logFile, log });
  };
  return { api: make('API', 'main'), worker: make('Worker', 'worker') };
}

// Searchable for the unprivileged user that PostgreSQL runs as under root; its parts are closed themselves.
function throwAwayFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sinau-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Packages have an origin of their own: the next port, or any when that is taken. What somebody has set stays. */
async function contentPortFor(port, extra) {
  if (extra.CONTENT_PORT || process.env.CONTENT_PORT) return {};
  const free = port < 65535 && (await canBind(port + 1)) ? port + 1 : await freePort();
  return { CONTENT_PORT: String(free) };
}

/** The seed, and whether this data folder has seen a whole one before. */
function seedOnce(env, wanted) {
  const marker = path.join(env.SINAU_DATA, 'seeded');
  const run = async () => {
    if (!wanted) return [];
    const demo = await seed(env);
    writeFileSync(marker, `${new Date().toISOString()}\n`);
    return demo;
  };
  return { run, again: existsSync(marker) };
}

/** What tests and fault drills do to a running instance. */
function controls({ url, api, worker, postgres }) {
  return {
    killApi: () => api.kill(),
    startApi: async () => {
      api.start();
      await untilReady(url, api);
    },
    killWorker: () => worker.kill(),
    startWorker: () => worker.start(),
    stopPostgres: () => postgres.stop(),
    startPostgres: () => postgres.start(),
    restartPostgres: async ({ kill = false } = {}) => {
      if (kill) await postgres.kill();
      else await postgres.stop();
      await postgres.start();
    },
  };
}

/**
 * Starts a whole Sinau from built code: database, migrations, seed, API and worker.
 *
 * Options: `dataDir` (a throw-away one, removed by `stop()`, when left out), `port` (a free one when left out),
 * `env` (settings that win over everything), `embedded` (false: use `DATABASE_URL`), `seed`, `worker` (false: start
 * without one), `postgresFlags`, `logs` (false: children write to the terminal), `log` (a function for notes).
 *
 * Returns `{ url, port, databaseUrl, dataDir, env, demo, api, worker, postgres, stop(), killApi(), startApi(),
 * killWorker(), startWorker(), restartPostgres({ kill? }), stopPostgres(), startPostgres() }`.
 */
export async function startInstance(options = {}) {
  const { env: extra = {}, embedded = true, worker: withWorker = true, log = () => {} } = options;
  const throwAway = options.dataDir === undefined;
  const dataDir = options.dataDir ?? throwAwayFolder();
  makeDataFolder(dataDir);
  const port = options.port ?? (await freePort());
  const settings = { embedded, env: extra, log, postgresFlags: options.postgresFlags };
  const { url: databaseUrl, postgres } = await databaseFor(dataDir, settings);
  const publicUrl = options.port === undefined ? { PUBLIC_URL: `http://localhost:${port}` } : {};
  const contentPort = await contentPortFor(port, extra);
  const env = environmentFor({
    dataDir,
    port,
    databaseUrl,
    embedded,
    extra: { ...publicUrl, ...contentPort, ...extra },
  });
  const { api, worker } = processesFor(env, dataDir, { log, logs: options.logs ?? true });

  async function stop() {
    await Promise.all([api.stop(5000), worker.stop()]);
    await postgres?.stop();
    if (throwAway) rmSync(dataDir, { recursive: true, force: true });
  }

  const url = `http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${port}`;
  let demo = [];
  try {
    await migrate(env);
    const seeding = seedOnce(env, options.seed ?? true);
    if (!seeding.again) demo = await seeding.run();
    api.start();
    if (withWorker) worker.start();
    // From the second start on the seed only finds that nothing is missing: the API need not wait for that.
    if (seeding.again) [demo] = await Promise.all([seeding.run(), untilReady(url, api)]);
    else await untilReady(url, api);
  } catch (error) {
    await stop();
    throw error;
  }
  const parts = { url, port, databaseUrl, dataDir, env, demo, api, worker, postgres, stop };
  return { ...parts, ...controls(parts) };
}
