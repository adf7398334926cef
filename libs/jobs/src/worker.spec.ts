import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineJob } from './definitions.js';
import { JobTimeout, PermanentJobError, WorkerClosing } from './errors.js';
import type { JobFailure } from './kind-worker.js';
import { openQueueOf, type JobQueue } from './queue.js';
import type { HandlersOf } from './run-job.js';
import { testBackends, type Place } from './testing/backends.js';
import { nothing, quickJobs, silent, someThing, until } from './testing/catalogue.js';
import { startWorkerOf, type JobWorker } from './worker.js';
import { pause } from './within.js';

type Handlers = HandlersOf<typeof quickJobs>;

describe.each(testBackends())('job worker on $name', ({ open }) => {
  let place: Place;
  let queue: JobQueue<typeof quickJobs>;
  let worker: JobWorker | undefined;
  let failures: JobFailure[] = [];

  const work = async (handlers: Partial<Handlers>) => {
    failures = [];
    const all = { plain: nothing, other: nothing, ...handlers };
    const onFailed = (failure: JobFailure) => void failures.push(failure);
    worker = await startWorkerOf(quickJobs, place.connection, all, { log: silent, onFailed });
    return worker;
  };
  const failedTotal = async () => (await queue.failed({ page: 1, pageSize: 10 })).total;

  beforeAll(async () => {
    place = await open();
    queue = openQueueOf(quickJobs, place.connection, { log: silent });
  });
  afterEach(async () => {
    await worker?.close(0);
    worker = undefined;
    await queue.obliterate();
  });
  afterAll(async () => {
    await queue.close();
    await place.drop();
  });

  test('tries again with growing waits, then shows the failure, and runs on retry', async () => {
    const at: number[] = [];
    let broken = true;
    await work({
      plain: async (_payload, { attempt }) => {
        at.push(Date.now());
        if (broken) throw new Error(`Printer on fire, attempt ${attempt}`);
      },
    });
    const thing = someThing();
    await queue.ring('plain', thing);
    await until(async () => (await failedTotal()) === 1);
    const { items } = await queue.failed({ page: 1, pageSize: 10 });
    expect(items[0]).toMatchObject({ attemptsMade: 3, failedReason: 'Printer on fire, attempt 3' });
    expect(failures.map(({ final, payload }) => [final, payload])).toEqual([
      [false, thing],
      [false, thing],
      [true, thing],
    ]);
    // Half of each wait is random: 50 to 100 ms, then 100 to 200 ms.
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(50);
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(100);

    broken = false;
    expect(await queue.retry('plain', items[0]?.id ?? '')).toBe(true);
    await until(() => at.length === 4);
    await until(async () => (await queue.counts()).plain.active === 0);
    expect(await failedTotal()).toBe(0);
  }, 60_000);

  test('does not try a permanent failure again', async () => {
    let runs = 0;
    await work({
      plain: async () => {
        runs += 1;
        throw new PermanentJobError('This certificate was voided');
      },
    });
    await queue.ring('plain', someThing());
    await until(async () => (await failedTotal()) === 1);
    await pause(400);
    expect(runs).toBe(1);
    expect(failures).toMatchObject([{ final: true, reason: 'This certificate was voided', attemptsMade: 1 }]);
  });

  test('a kind that makes way can be rung again after its last attempt', async () => {
    const swept = { plain: defineJob({ ...quickJobs.plain, attempts: 1, makesWay: true }) };
    const bell = openQueueOf(swept, place.connection, { log: silent });
    let runs = 0;
    let broken = true;
    await work({
      plain: async () => {
        runs += 1;
        if (broken) throw new Error('The database is away');
      },
    });
    const thing = someThing();
    await bell.ring('plain', thing);
    await until(() => failures.some(({ final }) => final));
    await until(async () => (await queue.counts()).plain.active === 0);
    expect(await failedTotal()).toBe(0);
    broken = false;
    await bell.ring('plain', thing);
    await until(() => runs === 2);
    await bell.close();
  });

  test('fails a job whose payload no longer parses, without running or retrying it', async () => {
    const before = {
      plain: defineJob({ ...quickJobs.plain, schema: z.strictObject({ formerId: z.uuid() }) }),
    };
    const former = openQueueOf(before, place.connection, { log: silent });
    await former.ring('plain', { formerId: randomUUID() });
    await former.close();
    let runs = 0;
    await work({ plain: async () => void (runs += 1) });
    await until(async () => (await failedTotal()) === 1);
    expect(runs).toBe(0);
    expect(failures[0]?.reason).toContain('Payload of "plain" refused: thingId:');
  });

  test('a poison job delays only its own kind', async () => {
    const done: string[] = [];
    await work({
      other: () => new Promise(() => undefined),
      plain: async ({ thingId }) => void done.push(thingId),
    });
    await queue.ringMany('other', [someThing(), someThing()]);
    await until(async () => (await queue.counts()).other.active === 1);
    const things = Array.from({ length: 20 }, someThing);
    await queue.ringMany('plain', things);
    await until(() => done.length === 20, 3_000);
    expect(await queue.counts()).toMatchObject({ other: { active: 1, waiting: 1 } });
  });

  test('stops an attempt at its time limit and tells the handler', async () => {
    const reasons: unknown[] = [];
    const heeding = new Promise<void>((resolve) => {
      void work({
        plain: (_payload, { signal, attempt }) => {
          if (attempt === 2) resolve();
          signal.addEventListener('abort', () => reasons.push(signal.reason));
          return attempt === 1 ? new Promise(() => undefined) : Promise.resolve();
        },
      });
    });
    await until(() => worker !== undefined);
    await queue.ring('plain', someThing());
    await heeding;
    expect(reasons).toEqual([expect.any(JobTimeout)]);
    expect(failures).toMatchObject([{ final: false, reason: 'No result within 500 ms (attempt 1)' }]);
    await until(async () => (await queue.counts()).plain.active === 0);
    expect(await failedTotal()).toBe(0);
  });

  test('closing waits for a running job', async () => {
    let finished = false;
    const closing = await work({
      plain: async () => {
        await pause(300);
        finished = true;
      },
    });
    await queue.ring('plain', someThing());
    await until(async () => (await queue.counts()).plain.active === 1);
    await closing.close(5_000);
    expect(finished).toBe(true);
    expect((await queue.counts()).plain).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  test('closing puts a job that takes too long back, at no cost of an attempt', async () => {
    const reasons: unknown[] = [];
    const closing = await work({
      other: (_payload, { signal }) => {
        signal.addEventListener('abort', () => reasons.push(signal.reason));
        return new Promise(() => undefined);
      },
    });
    await queue.ring('other', someThing());
    await until(async () => (await queue.counts()).other.active === 1);
    const start = Date.now();
    await closing.close(200);
    expect(Date.now() - start).toBeLessThan(20_000);
    expect(reasons).toEqual([expect.any(WorkerClosing)]);
    expect((await queue.counts()).other).toMatchObject({ waiting: 1, active: 0 });

    const attempts: number[] = [];
    await work({ other: async (_payload, { attempt }) => void attempts.push(attempt) });
    await until(() => attempts.length === 1);
    expect(attempts).toEqual([1]);
    expect(failures).toEqual([]);
  }, 60_000);
});
