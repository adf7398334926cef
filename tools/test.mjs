import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { findRedisServer } from './redis.mjs';
import { writeTestGroups } from './test-groups.mjs';
import { acquireTestServices } from './test-services.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0, failures: [] };

/** Runs a script, shows its output as it comes and returns it with the exit code. */
function watchScript(args, env = process.env) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What failed, with the first lines of its reason: the end of a long log is what is kept and read. */
function failuresOfJest({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const file = path.relative(ROOT, name);
    if (failed.length === 0)
      return assertionResults.length === 0 && message ? [`${file}: ${inShort(message)}`] : [];
    return failed.map((one) => `${file}: ${one.fullName}: ${inShort(one.failureMessages.join('\n'))}`);
  });
}

const inShort = (reason) =>
  stripVTControlCharacters(reason)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 8)
    .join(' | ')
    .slice(0, 600);

/** Jest, all projects. A suite that could not even load counts as one failure. */
async function runJest() {
  const file = inRoot('.sinau-test', 'jest.json');
  rmSync(file, { force: true });
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const wanted = process.argv.slice(2);
  const args = [jest, '--json', `--outputFile=${file}`, ...wanted];
  // Who names files wants those alone.
  const grouped = wanted.length === 0;
  if (grouped) writeTestGroups();
  const { code } = await watchScript(args, { ...process.env, ...(grouped && { SINAU_TEST_GROUPS: '1' }) });
  if (!existsSync(file)) return FAILED;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const count = {
    passed: result.numPassedTests,
    failed,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: failuresOfJest(result),
  };
  // An error outside any test (a broken setup, an open handle that crashed a worker) must not pass for a success.
  return code !== 0 && failed === 0 ? { ...count, failed: 1 } : count;
}

function lastJsonLine(output) {
  for (const line of output.trim().split('\n').reverse()) {
    try {
      const found = JSON.parse(line);
      if (typeof found?.passed === 'number') return found;
    } catch {
      // Not the summary.
    }
  }
  return undefined;
}

/** A part that says in its last line of JSON what it counted. */
async function runPart(script) {
  const { code, output } = await watchScript([script]);
  const { passed, failed, skipped } = { ...NOTHING, ...(lastJsonLine(output) ?? FAILED) };
  const failures = output.split('\n').filter((line) => line.startsWith('FAILED  '));
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, failures };
}

async function main() {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
  mkdirSync(inRoot('.sinau-test'), { recursive: true });
  // Held for the whole run, so that Jest does not start and stop the servers again and again.
  const services = await acquireTestServices(inRoot('.sinau-test'));
  const parts = [];
  try {
    console.log('\nUnit, API, job and portal tests (Jest)');
    parts.push(['jest', await runJest()]);
    console.log('\nBrowser journeys');
    parts.push(['browser', await runPart('e2e/browser/run.mjs')]);
    console.log('\nPrograms of others (calendars, PDF readers, credential verifiers, text browsers)');
    parts.push(['clients', await runPart('e2e/clients/run.mjs')]);
  } finally {
    await services.release();
  }
  report(parts, services.redisUrl);
}

function report(parts, redisUrl) {
  const sum = (name) => parts.reduce((total, [, count]) => total + count[name], 0);
  const line = (count) => `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
  console.log('');
  for (const [name, { failures }] of parts) for (const one of failures) console.log(`${name}: ${one}`);
  for (const [name, count] of parts) console.log(`${name.padEnd(8)} ${line(count)}`);
  if (process.env.REDIS_URL) console.log('Redis: REDIS_URL was used.');
  else if (redisUrl) console.log(`Redis: ${findRedisServer()} was used.`);
  else console.log('Redis: none found (no REDIS_URL, no redis-server or valkey-server on the PATH);');
  if (!redisUrl) console.log('       the job tests ran on the PostgreSQL backend only.');
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(line(total));
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
