import { execFileSync } from 'node:child_process';
import { inRoot } from '../tools/paths.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const KB = 1000;

function routeSizes() {
  const output = execFileSync(process.execPath, [inRoot('apps', 'portal', 'tools', 'sizes.mjs'), '--json'], {
    encoding: 'utf8',
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const largest = (rows, key) => rows.reduce((top, row) => (row[key] > top[key] ? row : top));

function sizeCase(name, row, key, budget) {
  return caseOf(name, { value: row[key] / KB, unit: 'KB br', budget, note: row.path });
}

/** Bytes on the line of one page as a browser asks for it. */
async function transferred(url, path) {
  const answer = await fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } });
  const { brotliCompressSync, constants } = await import('node:zlib');
  const body = Buffer.from(await answer.arrayBuffer());
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** What a learner's or officer's first visit costs, in compressed bytes. */
export async function measure() {
  return withBenchInstance({ worker: false }, async ({ url }) => {
    const rows = routeSizes();
    const learner = rows.filter(({ shell }) => shell !== 'staff');
    const staff = rows.filter(({ shell }) => shell === 'staff');
    const lesson = rows.find(({ path }) => path === '/pelatihan/:slug/pelajaran/:code');
    const { modules } = await (await fetch(new URL('/api/courses/fotografi-produk', url))).json();
    const html = await transferred(
      url,
      `/pelatihan/fotografi-produk/pelajaran/${modules[0].lessons[0].code}`,
    );
    const verify = await (await fetch(new URL('/v/222222222222', url))).arrayBuffer();
    return [
      sizeCase('learner, JS of the heaviest first route', largest(learner, 'firstJs'), 'firstJs', 90),
      sizeCase('learner, JS of any later route', largest(learner, 'laterJs'), 'laterJs', 25),
      sizeCase('learner, CSS', largest(learner, 'css'), 'css', 12),
      sizeCase('staff, JS of the first route', largest(staff, 'firstJs'), 'firstJs', 170),
      caseOf('first lesson, HTML + JS', {
        value: (html + lesson.firstJs) / KB,
        unit: 'KB br',
        budget: 250,
        note: `HTML ${(html / KB).toFixed(1)} KB`,
      }),
      caseOf('verification page', {
        value: verify.byteLength / KB,
        unit: 'KB',
        budget: 14,
        note: 'uncompressed',
      }),
    ];
  });
}
