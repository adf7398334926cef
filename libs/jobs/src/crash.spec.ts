import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { openQueueOf } from './queue.js';
import { testBackends, type TestBackend } from './testing/backends.js';
import { nothing, quickJobs, silent, someThing, until } from './testing/catalogue.js';
import { killHard, stuckWorker, translateSources } from './testing/child.js';
import { startWorkerOf } from './worker.js';

const log = silent;
const children: ChildProcess[] = [];

/** One job, two worker processes killed over it, a third worker that finishes it. Times in ms. */
async function killTwice(backend: TestBackend, folder: string, modules: string) {
  const place = await backend.open();
  const queue = openQueueOf(quickJobs, place.connection, { log });
  const thing = someThing();
  const done: [string, number][] = [];
  await queue.ring('other', thing);

  const first = await stuckWorker(folder, modules, place.connection);
  children.push(first);
  await killHard(first);
  const firstKill = Date.now();
  const second = await stuckWorker(folder, modules, place.connection);
  children.push(second);
  const firstRecovery = Date.now() - firstKill;
  await killHard(second);

  const note = async ({ thingId }: { thingId: string }, { attempt }: { attempt: number }) =>
    void done.push([thingId, attempt]);
  const worker = await startWorkerOf(quickJobs, place.connection, { plain: nothing, other: note }, { log });
  const secondRecovery = await until(() => done.length === 1, 30_000);
  await worker.close();
  const counts = await queue.counts();
  await queue.close();
  await place.drop();
  return { thing, done, counts: counts.other, recoveries: [firstRecovery, secondRecovery] };
}

describe('a worker killed in the middle of a job', () => {
  const backends = testBackends();
  const runs = new Map<string, ReturnType<typeof killTwice>>();
  let translated: Awaited<ReturnType<typeof translateSources>>;

  beforeAll(async () => {
    // Tests are played at the root, also when this file is part of a group.
    const source = path.resolve('libs', 'jobs', 'src');
    translated = await translateSources(source);
    const modules = path.resolve(source, '..', '..', '..', 'node_modules');
    // Locks take seconds to run out: all backends wait for theirs at the same time.
    for (const backend of backends) runs.set(backend.name, killTwice(backend, translated.folder, modules));
  }, 60_000);
  afterAll(async () => {
    await Promise.allSettled(runs.values());
    for (const child of children) child.kill('SIGKILL');
    await translated.remove();
  }, 60_000);

  test.each(backends)(
    'twice: another worker finishes it within 20 s each time ($name)',
    async ({ name }) => {
      const run = await runs.get(name);
      expect(run?.done).toEqual([[run?.thing.thingId, 1]]);
      expect(run?.counts).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
      for (const took of run?.recoveries ?? [Infinity]) expect(took).toBeLessThan(20_000);
    },
    60_000,
  );
});
