import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { sourceHash } from './build-hash.mjs';
import { withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { runNode, runNpm } from './run.mjs';

const MARKER = inRoot('apps', 'api', 'dist', '.build-hash');
const PRODUCTS = [
  'apps/api/dist/main.js',
  'apps/api/dist/worker.js',
  'apps/portal/dist',
  'libs/contracts/dist',
];

/** Forgets the last build: `npm run dev` writes into the same dist folders without keeping the marker. */
export const forgetBuild = () => rmSync(MARKER, { force: true });

function isBuilt(hash) {
  const whole = PRODUCTS.every((product) => existsSync(inRoot(product)));
  return whole && existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hash;
}

function succeed(what, { code, output }) {
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
}

/** Builds contracts first, because the portal bundles them; then the API (and its libs) and the portal side by side. */
export async function build(log = console.log) {
  forgetBuild();
  const begin = Date.now();
  const hash = sourceHash();
  const tsc = (project) => runNode([inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-b', project]);
  succeed('The build of the contracts', await tsc('libs/contracts'));
  const [api, portal] = await Promise.all([
    tsc('apps/api'),
    runNpm(['run', '--silent', 'build', '-w', '@sinau/portal']),
  ]);
  succeed('The build of the API', api);
  succeed('The build of the portal', portal);
  writeFileSync(MARKER, hash);
  log(`Built in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}

/** Builds when a source changed since the last build. Returns whether it did. */
export function ensureBuilt(log = console.log) {
  return withLock(
    inRoot('node_modules', '.sinau-build.lock'),
    async () => {
      if (isBuilt(sourceHash())) return false;
      log('Building …');
      await build(log);
      return true;
    },
    300_000,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
