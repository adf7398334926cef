import { randomUUID } from 'node:crypto';
import { InvalidJobPayload, PermanentJobError, QueueUnavailable } from './errors.js';
import { openJobQueue, openQueueOf, type JobQueue } from './queue.js';
import { testBackends, type Place } from './testing/backends.js';
import { nothing, quickJobs, silent, someThing, until } from './testing/catalogue.js';
import { startJobWorker, startWorkerOf, type JobHandlers } from './worker.js';

const log = silent;

describe.each(testBackends())('job queue on $name', ({ open }) => {
  let place: Place;
  let queue: JobQueue<typeof quickJobs>;

  beforeAll(async () => {
    place = await open();
    queue = openQueueOf(quickJobs, place.connection, { log });
  });
  afterEach(() => queue.obliterate());
  afterAll(async () => {
    await queue.close();
    await place.drop();
  });

  const failAll = async (count: number) => {
    const things = Array.from({ length: count }, someThing);
    const refuse = async () => {
      throw new PermanentJobError('No such thing\nsecond line');
    };
    const worker = await startWorkerOf(
      quickJobs,
      place.connection,
      { plain: refuse, other: refuse },
      { log },
    );
    for (const [index, thing] of things.entries()) {
      await queue.ring(index % 2 ? 'other' : 'plain', thing);
      await until(async () => (await queue.failed({ page: 1, pageSize: 1 })).total === index + 1);
    }
    await worker.close();
    return things;
  };

  test('carries the ids of each of Sinau’s jobs to its handler', async () => {
    const real = openJobQueue(place.connection, { log });
    const seen: unknown[] = [];
    const note = async (payload: unknown, { attempt }: { attempt: number }) => {
      seen.push([payload, attempt]);
    };
    const handlers: JobHandlers = {
      'render-certificate': note,
      'run-bulk': note,
      'process-media': note,
      'unpack-scorm': note,
      'import-course': note,
      'import-participants': note,
      'export-personal-data': note,
      'erase-person': note,
      'regrade-question': note,
      'send-reminder': note,
      'send-email': note,
      'send-whatsapp': note,
      'send-sms': note,
      'make-report': note,
      'send-push': note,
    };
    const worker = await startJobWorker(place.connection, handlers, { log });
    const [certificateId, reminderId] = [randomUUID(), randomUUID()];
    await real.ring('render-certificate', { certificateId });
    await real.ring('send-reminder', { reminderId });
    await until(() => seen.length === 2);
    expect(seen).toEqual(
      expect.arrayContaining([
        [{ certificateId }, 1],
        [{ reminderId }, 1],
      ]),
    );
    await worker.close();
    const none = { waiting: 0, active: 0, delayed: 0, failed: 0 };
    const counts = Object.fromEntries(Object.keys(handlers).map((name) => [name, none]));
    expect(await real.counts()).toEqual(counts);
    await real.close();
  }, 60_000);

  test('refuses a payload with more than the declared ids, and queues nothing', async () => {
    const padded = { ...someThing(), name: 'Siti' };
    await expect(queue.ring('plain', padded)).rejects.toThrow(InvalidJobPayload);
    await expect(queue.ringMany('plain', [someThing(), padded])).rejects.toThrow(InvalidJobPayload);
    expect((await queue.counts()).plain.waiting).toBe(0);
  });

  test('rings once for the same ids while the job waits, and again when it is done', async () => {
    const thing = someThing();
    const others = Array.from({ length: 1_200 }, someThing);
    await Promise.all([queue.ring('plain', thing), queue.ring('plain', thing)]);
    await queue.ringMany('plain', [thing, ...others, thing]);
    expect((await queue.counts()).plain.waiting).toBe(1_201);

    let runs = 0;
    const count = async ({ thingId }: { thingId: string }) =>
      void (runs += thingId === thing.thingId ? 1 : 0);
    const worker = await startWorkerOf(
      quickJobs,
      place.connection,
      { plain: count, other: nothing },
      { log },
    );
    await until(async () => (await queue.counts()).plain.waiting === 0, 20_000);
    await until(() => runs === 1);
    await until(async () => (await queue.counts()).plain.active === 0);
    await queue.ring('plain', thing);
    await until(() => runs === 2);
    await worker.close();
  }, 30_000);

  test('lists failed jobs of all kinds by page, latest first, with one line of reason', async () => {
    const things = await failAll(3);
    const first = await queue.failed({ page: 1, pageSize: 2 });
    const second = await queue.failed({ page: 2, pageSize: 2 });
    expect([first.total, second.total]).toEqual([3, 3]);
    expect([...first.items, ...second.items].map((item) => item.payload)).toEqual([...things].reverse());
    expect(first.items[0]).toEqual({
      name: 'plain',
      id: `plain.${things[2]?.thingId}`,
      payload: things[2],
      attemptsMade: 1,
      failedReason: 'No such thing',
      failedAt: expect.any(Date) as Date,
    });
    expect(Math.abs(Date.now() - (first.items[0]?.failedAt.getTime() ?? 0))).toBeLessThan(5_000);
  }, 60_000);

  test('a failed job is not rung again until an admin retries it, once', async () => {
    const [thing] = await failAll(1);
    const id = `plain.${thing?.thingId}`;
    await queue.ring('plain', thing ?? someThing());
    expect((await queue.counts()).plain).toMatchObject({ waiting: 0, failed: 1 });
    const pressed = await Promise.all([queue.retry('plain', id), queue.retry('plain', id)]);
    expect(pressed.sort()).toEqual([false, true]);
    expect((await queue.counts()).plain).toMatchObject({ waiting: 1, failed: 0 });
    expect(await queue.retry('plain', id)).toBe(false);
    expect(await queue.retry('plain', 'plain.unknown')).toBe(false);
  }, 60_000);

  test('works on after the queue was emptied', async () => {
    const thing = someThing();
    const seen: string[] = [];
    await queue.ring('plain', thing);
    await queue.obliterate();
    expect((await queue.counts()).plain.waiting).toBe(0);
    const note = async ({ thingId }: { thingId: string }) => void seen.push(thingId);
    const worker = await startWorkerOf(quickJobs, place.connection, { plain: note, other: nothing }, { log });
    await queue.obliterate();
    await queue.ring('plain', thing);
    await until(() => seen.length === 1);
    expect(seen).toEqual([thing.thingId]);
    await worker.close();
  }, 60_000);

  test('says that it is reachable, and unavailable after closing', async () => {
    const closing = openQueueOf(quickJobs, place.connection, { log });
    expect(await closing.isReachable()).toBe(true);
    await closing.close();
    expect(await closing.isReachable()).toBe(false);
    await expect(closing.ring('plain', someThing())).rejects.toThrow(QueueUnavailable);
  });
});
