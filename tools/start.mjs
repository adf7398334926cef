import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { startInstance } from './instance.mjs';
import { claimDataFolder, requirePort } from './launcher-lock.mjs';
import { requireNode } from './node-version.mjs';
import { dataFolder } from './paths.mjs';
import { onEnd } from './signals.mjs';
import { welcome } from './welcome.mjs';

function portWanted() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${process.env.PORT} is not a port.`);
  return port;
}

async function main() {
  requireNode();
  const begin = Date.now();
  const dataDir = dataFolder();
  const port = portWanted();
  const host = process.env.HOST || '127.0.0.1';
  const url = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const claim = claimDataFolder(dataDir, url);
  process.once('exit', claim.release);
  // Assigned late: Ctrl-C may come while packages are being installed.
  const running = {};
  onEnd(async () => {
    console.log('\nStopping …');
    await running.instance?.stop();
    console.log('Stopped.');
  });
  await requirePort(port, host, claim.unclean ? 10_000 : 0);
  await ensureInstalled();
  await ensureBuilt();
  console.log('Starting …');
  const instance = await startInstance({
    dataDir,
    port,
    embedded: !process.env.DATABASE_URL,
    log: console.log,
  });
  running.instance = instance;
  console.log(welcome({ url, demo: instance.demo, dataDir, logs: path.join(dataDir, 'logs') }));
  console.log(`  Ready after ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}

main().catch((error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
