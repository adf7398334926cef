// Builds src/service-worker.ts to dist/client/sw.js with the list of files that make the first pages work offline.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Pages whose chunks are worth having before they are asked for. */
const FIRST_PAGES = ['/', '/pelatihan', '/pelatihan/:slug', '/pelatihan/:slug/pelajaran/:code', '/bantuan'];
const ALWAYS = ['/manifest.webmanifest', '/icons/icon.svg', '/offline.css'];

/** @param {string} root folder of the portal; the client and SSR builds must be there */
export async function buildServiceWorker(root) {
  const { routeAssets } = await import(pathToFileURL(join(root, 'dist/server/entry-server.js')).href);
  const files = new Set(ALWAYS);
  for (const { path, assets } of routeAssets()) {
    if (FIRST_PAGES.includes(path))
      for (const file of [...assets.scripts, ...assets.stylesheets]) files.add(`/${file}`);
  }
  const precache = [...files].sort();
  const offline = readFileSync(join(root, 'public/offline.html'));
  const version = createHash('sha256').update(precache.join()).update(offline).digest('hex').slice(0, 12);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __PRECACHE__: JSON.stringify(precache), __VERSION__: JSON.stringify(version) },
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
