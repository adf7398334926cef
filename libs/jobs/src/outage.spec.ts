import pg from 'pg';
import { QueueUnavailable } from './errors.js';
import { openQueueOf, type JobQueue } from './queue.js';
import { testBackends, type Place } from './testing/backends.js';
import { nothing, quickJobs, silent, someThing, until } from './testing/catalogue.js';
import { proxyFor, type Proxy } from './testing/proxy.js';
import { pause } from './within.js';
import { startWorkerOf, type JobWorker } from './worker.js';

const log = silent;

describe.each(testBackends())('an outage of $name', ({ name, open }) => {
  let place: Place;
  let proxy: Proxy;
  let queue: JobQueue<typeof quickJobs> | undefined;
  let worker: JobWorker | undefined;
  let seen: string[] = [];

  const openQueue = () => (queue = openQueueOf(quickJobs, proxy.connection, { log }));
  const openWorker = async (other: () => Promise<void> = nothing) => {
    const plain = async ({ thingId }: { thingId: string }) => void seen.push(thingId);
    worker = await startWorkerOf(quickJobs, proxy.connection, { plain, other }, { log });
  };
  const expectUnavailable = async (ringing: JobQueue<typeof quickJobs>) => {
    const start = Date.now();
    await expect(ringing.ring('plain', someThing())).rejects.toThrow(QueueUnavailable);
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(await ringing.isReachable()).toBe(false);
    expect(Date.now() - start).toBeLessThan(15_000);
  };
  const ringAgain = (ringing: JobQueue<typeof quickJobs>, thing: { thingId: string }) =>
    until(() =>
      ringing.ring('plain', thing).then(
        () => true,
        () => false,
      ),
    );

  beforeAll(async () => {
    place = await open();
    proxy = await proxyFor(place.connection);
  });
  beforeEach(async () => {
    seen = [];
    await proxy.start();
  });
  afterEach(async () => {
    await worker?.close(500);
    await queue?.close();
    worker = queue = undefined;
  });
  afterAll(async () => {
    await proxy.stop();
    await place.drop();
  });

  test('ring and worker recover when the server was stopped and is back', async () => {
    const ringing = openQueue();
    await openWorker();
    const [before, after] = [someThing(), someThing()];
    await ringing.ring('plain', before);
    await until(() => seen.length === 1);
    await proxy.stop();
    await expectUnavailable(ringing);
    await proxy.start();
    await ringAgain(ringing, after);
    await until(() => seen.includes(after.thingId), 10_000);
    expect(seen).toEqual(expect.arrayContaining([before.thingId, after.thingId]));
  }, 60_000);

  test('ring does not hang when the server is silent, and recovers', async () => {
    const ringing = openQueue();
    await ringing.ring('plain', someThing());
    proxy.stall();
    await expectUnavailable(ringing);
    await expectUnavailable(ringing);
    await proxy.start();
    expect(await ringAgain(ringing, someThing())).toBeLessThan(15_000);
    expect(await ringing.isReachable()).toBe(true);
  }, 60_000);

  test('queue and worker may start before their server', async () => {
    await proxy.stop();
    const ringing = openQueue();
    await expectUnavailable(ringing);
    await openWorker();
    await expectUnavailable(ringing);
    await proxy.start();
    const thing = someThing();
    await ringAgain(ringing, thing);
    await until(() => seen.includes(thing.thingId), 10_000);
    expect(seen).toContain(thing.thingId);
  }, 60_000);

  test('a job that finishes during the outage is recorded afterwards, not run again', async () => {
    let runs = 0;
    await openWorker(async () => {
      runs += 1;
      await proxy.stop();
    });
    const ringing = openQueue();
    await ringing.ring('other', someThing());
    await until(() => runs === 1);
    await pause(500);
    await proxy.start();
    const counts = () => ringing.counts().catch(() => undefined);
    await until(async () => (await counts())?.other.active === 0, 10_000);
    expect(runs).toBe(1);
    expect((await counts())?.other).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  }, 60_000);

  test('closing ends in bounded time while the server is away', async () => {
    const ringing = openQueue();
    await openWorker();
    await ringing.ring('plain', someThing());
    await proxy.stop();
    const start = Date.now();
    await worker?.close(500);
    await ringing.close();
    expect(Date.now() - start).toBeLessThan(20_000);
    await expect(ringing.ring('plain', someThing())).rejects.toThrow(QueueUnavailable);
  }, 60_000);

  if (name === 'postgres') {
    test('survives an administrator ending every connection', async () => {
      const ringing = openQueue();
      await openWorker();
      const [before, after] = [someThing(), someThing()];
      await ringing.ring('plain', before);
      await until(() => seen.includes(before.thingId));
      const admin = new pg.Client({ connectionString: place.connection.url });
      await admin.connect();
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await admin.end();
      await ringAgain(ringing, after);
      await until(() => seen.includes(after.thingId), 10_000);
      expect(seen).toEqual(expect.arrayContaining([before.thingId, after.thingId]));
    }, 60_000);

    test('makes its schema again when someone dropped it', async () => {
      const ringing = openQueue();
      await openWorker();
      const [before, after] = [someThing(), someThing()];
      await ringing.ring('plain', before);
      await until(() => seen.includes(before.thingId));
      const admin = new pg.Client({ connectionString: place.connection.url });
      await admin.connect();
      await admin.query('drop schema bullmq cascade');
      await admin.end();
      await ringAgain(ringing, after);
      await until(() => seen.includes(after.thingId), 10_000);
      expect(seen).toEqual(expect.arrayContaining([before.thingId, after.thingId]));
    }, 60_000);
  }
});
