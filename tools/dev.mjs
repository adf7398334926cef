import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, forgetBuild } from './build.mjs';
import { ensureDatabase } from './database.mjs';
import { startDevProviders } from './dev-providers.mjs';
import { environmentFor } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { keepPostgres } from './keep-postgres.mjs';
import { keepRunning } from './keep-running.mjs';
import { claimDataFolder, requirePort } from './launcher-lock.mjs';
import { requireNode } from './node-version.mjs';
import { dataFolder, inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { migrate, seed } from './prepare.mjs';
import { untilReady } from './ready.mjs';
import { onEnd } from './signals.mjs';
import { watchTypeScript } from './watch-typescript.mjs';
import { welcome } from './welcome.mjs';

/** Vite's dev server of the portal, which renders pages against the API and proxies everything that the API serves. */
async function startVite(port, api) {
  process.env.SINAU_API = api;
  const portal = inRoot('apps', 'portal');
  const vite = createRequire(path.join(portal, 'package.json')).resolve('vite');
  const { createServer } = await import(pathToFileURL(vite).href);
  const proxy = { '/health': api, '/.well-known': api };
  const server = await createServer({
    root: portal,
    configFile: path.join(portal, 'vite.config.ts'),
    server: { port, strictPort: true, proxy },
  });
  await server.listen();
  return server;
}

async function main() {
  requireNode();
  const port = Number(process.env.PORT || 3000);
  const url = `http://localhost:${port}`;
  const dataDir = dataFolder();
  const claim = claimDataFolder(dataDir, url);
  process.once('exit', claim.release);
  const stops = [];
  onEnd(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  await requirePort(port, '127.0.0.1', claim.unclean ? 10_000 : 0);
  await ensureInstalled();
  await build();
  forgetBuild();

  const embedded = !process.env.DATABASE_URL;
  let databaseUrl = process.env.DATABASE_URL;
  if (embedded) {
    const postgres = await keepPostgres({ dir: path.join(dataDir, 'postgres'), log: console.log });
    stops.push(postgres.stop);
    databaseUrl = await ensureDatabase(postgres.url, 'sinau');
  }
  const apiPort = await freePort();
  const providers = await startDevProviders(`http://127.0.0.1:${apiPort}`);
  stops.push(providers.stop);
  const extra = { NODE_ENV: 'development', HOST: '127.0.0.1', PUBLIC_URL: url, ...providers.env };
  const env = environmentFor({ dataDir, port: apiPort, databaseUrl, embedded, extra });
  await migrate(env);
  const demo = await seed(env);
  const make = (name, entry) =>
    keepRunning({ name, args: [inRoot('apps', 'api', 'dist', `${entry}.js`)], env, log: console.log });
  const processes = [make('API', 'main'), make('Worker', 'worker')];
  const tsc = await watchTypeScript(() => {
    console.log('Code changed: restarting API and worker.');
    for (const one of processes) void one.restart(3000);
  });
  stops.push(tsc.stop);
  for (const one of processes) one.start();
  stops.push(() => Promise.all(processes.map((one) => one.stop(3000))));
  await untilReady(`http://127.0.0.1:${apiPort}`, processes[0]);

  const vite = await startVite(port, `http://127.0.0.1:${apiPort}`);
  stops.push(() => vite.close());
  console.log(welcome({ url, demo, dataDir, messages: providers.url }));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
