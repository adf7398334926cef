import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { signInStaff } from '../e2e/lib/sign-in.mjs';
import { inRoot } from '../tools/paths.mjs';
import { approvePending, countIn, publish } from './lib/pending-certificates.mjs';
import { cpuSeconds, residentMegabytes } from './lib/processes.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const COUNT = 10_000;
/** The first ones warm the caches, and are not what grows. */
const WARM = 2_000;
const BUDGET = 0.5;
/** Ours, since the issue says flat: a fifth for what a collector of garbage leaves lying. */
const GROWTH = 1.2;
const RENDERED_ALONE = 300;

/** The renderer alone in a loop in a process of its own. */
async function renderAlone(payloads) {
  const child = spawn(process.execPath, [inRoot('bench', 'lib', 'render-loop.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: inRoot(),
  });
  child.send(payloads);
  const [{ cpu }] = await once(child, 'message');
  return payloads.length / cpu;
}

/** Looks at the worker each second until all are sealed: `{ sealed, cpu, megabytes }`, its children included. */
async function watch(pool, pid, log) {
  const seen = [];
  for (let sealed = 0; sealed < COUNT;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    sealed = await countIn(pool, 'sealed');
    seen.push({ sealed, cpu: cpuSeconds(pid), megabytes: residentMegabytes(pid), at: performance.now() });
    if (seen.length % 30 === 0) log(`${sealed} sealed, ${seen.at(-1).megabytes.toFixed(0)} MB`);
  }
  return seen;
}

const peak = (seen) => Math.max(...seen.map(({ megabytes }) => megabytes));

/** From pending row to sealed file: per CPU-second against the renderer alone, and memory over the whole run. */
async function makeAll(instance, payloads, log) {
  instance.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const seen = await watch(instance.pool, instance.worker.pid, log);
  const [first, last] = [seen[0], seen.at(-1)];
  const cpu = last.cpu - first.cpu;
  const made = last.sealed - first.sealed;
  log(
    `${made} in ${((last.at - first.at) / 1000).toFixed(1)} s, ${cpu.toFixed(0)} CPU-seconds of the worker`,
  );
  const alone = await renderAlone(payloads.slice(0, RENDERED_ALONE));
  const early = peak(seen.filter(({ sealed }) => sealed <= WARM));
  const late = peak(seen.filter(({ sealed }) => sealed > WARM));
  return [
    caseOf('end to end', {
      value: made / cpu,
      unit: '/CPU-s',
      ratio: made / cpu / alone,
      budget: BUDGET,
      atLeast: true,
      note: `renderer alone ${alone.toFixed(1)} /CPU-s, ${made} certificates`,
    }),
    caseOf('memory over the run', {
      value: late,
      unit: 'MB',
      ratio: late / early,
      budget: GROWTH,
      note: `peak of the first ${WARM} ${early.toFixed(0)} MB, worker and renderers`,
    }),
  ];
}

/** All of them as one archive, streamed by the API. */
async function archive(instance, log) {
  const officer = await signInStaff(
    instance.url,
    instance.demo.find(({ role }) => role === 'dinas'),
  );
  const selection = { filter: { year: 2030 }, except: [] };
  const body = { kind: 'certificates.zip', selection, parameters: {}, key: randomUUID(), expected: COUNT };
  const job = await officer.call('POST /manage/bulk-jobs', { body });
  for (let state = ''; state !== 'finished';) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({ state } = await officer.call('GET /manage/bulk-jobs/:id', { params: { id: job.id } }));
  }
  const pid = instance.api.pid;
  const before = residentMegabytes(pid);
  const begin = performance.now();
  const answer = await officer.fetch(`/api/manage/bulk-jobs/${job.id}/file`, {
    signal: AbortSignal.timeout(600_000),
  });
  const firstByte = performance.now() - begin;
  let bytes = 0;
  let highest = before;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    highest = Math.max(highest, residentMegabytes(pid));
  }
  const seconds = (performance.now() - begin) / 1000;
  log(`archive of ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`);
  return caseOf(`archive of ${COUNT}`, {
    value: highest - before,
    unit: 'MB more',
    budget: 150,
    note: `${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s, first byte after ${firstByte.toFixed(0)} ms`,
  });
}

/** 10,000 certificates from approved rows to an archive of sealed files. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async (instance) => {
    const { batchId, payloads } = await approvePending(instance.pool, COUNT);
    const made = await makeAll(instance, payloads, log);
    const begin = performance.now();
    await publish(instance.pool, batchId, COUNT);
    log(`published in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    return [...made, await archive(instance, log)];
  });
}
