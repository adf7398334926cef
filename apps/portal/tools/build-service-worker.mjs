// Builds src/service-worker.ts to dist/client/sw.js with the lists of files that make pages work offline.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { writeShell } from './build-shell.mjs';
import { offlineLists } from './offline-lists.mjs';

/** @param {string} root folder of the portal; the client and SSR builds must be there */
export async function buildServiceWorker(root) {
  const { routeAssets } = await import(pathToFileURL(join(root, 'dist/server/entry-server.js')).href);
  const routes = routeAssets();
  const manifest = JSON.parse(readFileSync(join(root, 'dist/client/.vite/manifest.json'), 'utf8'));
  const { first, ...later } = offlineLists(manifest, routes);
  const shell = writeShell(root, routes.find(({ path }) => path === '/kelas').assets);
  const offline = readFileSync(join(root, 'public/offline.html'));
  const version = createHash('sha256')
    .update(JSON.stringify([first, later]))
    .update(offline)
    .update(shell)
    .digest('hex')
    .slice(0, 12);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: {
      __PRECACHE__: JSON.stringify(first),
      __LATER__: JSON.stringify(later),
      __VERSION__: JSON.stringify(version),
    },
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome90',
      rolldownOptions: {
        input: join(root, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
