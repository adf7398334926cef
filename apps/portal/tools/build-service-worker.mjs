// Builds src/service-worker.ts to dist/client/sw.js with the list of files that make the first pages work offline.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { writeShell } from './build-shell.mjs';

/** Pages whose chunks are worth having before they are asked for. */
const FIRST_PAGES = ['/', '/pelatihan', '/pelatihan/:slug', '/pelatihan/:slug/pelajaran/:code', '/bantuan'];
/** Code that they load after themselves. */
const FIRST_CODE = ['src/app/Browser.tsx', 'src/ui/Modal.tsx'];
const ALWAYS = ['/manifest.webmanifest', '/icons/icon.svg', '/offline.css', '/shell.css'];
/** Pages that open without a signal once lessons are saved, and code that they load only when it is needed. */
const LEARNING_PAGES = [
  '/beranda',
  '/kelas',
  '/kelas/:id',
  '/kelas/:id/pelajaran/:code',
  '/kelas/:id/kuis/:code',
  '/kelas/:id/tugas/:code',
  '/unduhan',
  '/catatan',
];
const LEARNING_CODE = ['src/features/offline/local-api.ts'];

/** What an entry and the chunks that it cannot do without load on demand. */
function importedOnDemand(manifest, entry) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return [];
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    return [...dynamicImports, ...imports.flatMap(visit)];
  };
  return visit(entry);
}

/** Everything that those pages may load: their chunks, and what these import on demand (but not other pages). */
function learningFiles(manifest, routes) {
  const files = new Set();
  const pages = new Set(importedOnDemand(manifest, 'src/entry-client.tsx'));
  const visit = (key) => {
    const { file, imports = [], dynamicImports = [], css = [] } = manifest[key];
    if (files.has(`/${file}`)) return;
    files.add(`/${file}`);
    for (const one of css) files.add(`/${one}`);
    imports.forEach(visit);
    // The entry's own on-demand imports are all the pages there are.
    dynamicImports.filter((one) => !pages.has(one)).forEach(visit);
  };
  const byFile = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
  for (const { path, assets } of routes)
    if (LEARNING_PAGES.includes(path)) for (const file of assets.scripts) visit(byFile.get(file));
  LEARNING_CODE.forEach(visit);
  return files;
}

/** @param {string} root folder of the portal; the client and SSR builds must be there */
export async function buildServiceWorker(root) {
  const { routeAssets } = await import(pathToFileURL(join(root, 'dist/server/entry-server.js')).href);
  const files = new Set(ALWAYS);
  const routes = routeAssets();
  const manifest = JSON.parse(readFileSync(join(root, 'dist/client/.vite/manifest.json'), 'utf8'));
  const learning = [...learningFiles(manifest, routes)].filter((file) => !files.has(file)).sort();
  const shell = writeShell(root, routes.find(({ path }) => path === '/kelas').assets);
  for (const { path, assets } of routes) {
    if (FIRST_PAGES.includes(path))
      for (const file of [...assets.scripts, ...assets.stylesheets]) files.add(`/${file}`);
  }
  for (const key of FIRST_CODE) {
    const { file, css = [] } = manifest[key];
    for (const each of [file, ...css]) files.add(`/${each}`);
  }
  const precache = [...files].sort();
  const offline = readFileSync(join(root, 'public/offline.html'));
  const version = createHash('sha256')
    .update([precache, learning].join())
    .update(offline)
    .update(shell)
    .digest('hex')
    .slice(0, 12);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: {
      __PRECACHE__: JSON.stringify(precache),
      __LEARNING__: JSON.stringify(learning.filter((file) => !files.has(file))),
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
