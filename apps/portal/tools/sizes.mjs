// Prints what each route of the built portal costs, in brotli bytes (quality 11, as a CDN would send it).
// `--json` prints one line per route for the benchmark: {"path","shell","firstJs","laterJs","css"}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const { routeAssets } = await import(pathToFileURL(join(root, 'dist/server/entry-server.js')).href);
const sizes = new Map();

const sizeOf = (file) => {
  if (!sizes.has(file))
    sizes.set(file, brotliCompressSync(readFileSync(join(root, 'dist/client', file))).length);
  return sizes.get(file);
};
const sum = (files) => files.reduce((total, file) => total + sizeOf(file), 0);

const routes = routeAssets();
/** What somebody has already who opened the start page (or, for staff, any staff page's shared chunks). */
const known = new Set(routes.find(({ path }) => path === '/').assets.scripts);
const rows = routes.map(({ path, shell, assets }) => ({
  path,
  shell,
  firstJs: sum(assets.scripts),
  laterJs: sum(assets.scripts.filter((file) => !known.has(file))),
  css: brotliCompressSync(assets.css).length,
}));

if (process.argv.includes('--json')) {
  for (const row of rows) console.log(JSON.stringify(row));
} else {
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
  console.log(`${'route'.padEnd(40)} shell     first JS  later JS       CSS   (KB brotli)`);
  for (const row of rows) {
    console.log(
      `${row.path.padEnd(40)} ${row.shell.padEnd(8)} ${kb(row.firstJs)}  ${kb(row.laterJs)}  ${kb(row.css)}`,
    );
  }
}
