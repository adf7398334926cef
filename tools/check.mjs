import { ensureInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

requireNode();
await ensureInstalled();
// Loaded only now: these need packages.
const { checkLaws } = await import('./check/laws.mjs');
const { checkOpenApi, checkSchema } = await import('./check/database-steps.mjs');

const tool = (...file) => inRoot('node_modules', ...file);
// Warnings (long files, long functions) are for `npm run lint`; only errors fail here.
const OXLINT = ['--type-aware', '--quiet'];

// The first group reads sources only and runs side by side; the second needs what the compiler wrote.
const SOURCES = [
  ['format', () => runNode([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'])],
  ['lint', () => runNode([tool('oxlint', 'bin', 'oxlint'), ...OXLINT])],
  ['types', () => runNode([tool('typescript', 'bin', 'tsc'), '-b'])],
  ['laws', checkLaws],
  ['unused code', () => runNode([tool('knip', 'bin', 'knip.js')])],
];
const BUILT = [
  ['openapi drift', checkOpenApi],
  ['schema drift', checkSchema],
];

async function runStep([name, work]) {
  const begin = Date.now();
  const result = await work().catch((error) => ({ code: 1, output: error.stack ?? String(error) }));
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.padStart(5)} s`);
  return { name, ...result };
}

const results = [...(await Promise.all(SOURCES.map(runStep))), ...(await Promise.all(BUILT.map(runStep)))];
const failed = results.filter(({ code }) => code !== 0);
for (const { name, output } of failed) console.log(`\n--- ${name}\n${output.trim()}`);
console.log(`\ncheck: ${results.length - failed.length} ok, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
