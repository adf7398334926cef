import type { JobsOptions } from 'bullmq';
import { openLink, type QueueConnection } from './connection.js';
import { jobs, type Catalogue, type NameIn, type PayloadIn } from './definitions.js';
import { reasonOf } from './errors.js';
import { listFailed, retryFailed, type FailedJob } from './failed-jobs.js';
import { PRODUCER_WAIT_MS } from './link.js';
import { throttledTrouble, type JobLog } from './log.js';
import { jobIdOf, parsePayload } from './payload.js';
import { openQueueSet, type KindQueue, type QueueSet } from './queue-set.js';
import { within } from './within.js';

/** How many jobs of one kind are in which state. */
export interface JobCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/** The producers' side of the doorbell. */
export interface JobQueue<C extends Catalogue = typeof jobs> {
  /**
   * Rings for one job, after the row it speaks of is committed. A job with the same payload that still
   * exists (waiting, running, delayed or failed) is left alone; a failed one stays until it is retried, unless its kind
   * makes way.
   * @throws InvalidJobPayload when the payload holds anything but the declared ids
   * @throws QueueUnavailable within about 2 s when the queue is away
   */
  ring<N extends NameIn<C>>(name: N, payload: PayloadIn<C, N>): Promise<void>;
  /** Rings for many jobs of one kind, in bulks of 500; the same errors as `ring`. */
  ringMany<N extends NameIn<C>>(name: N, payloads: readonly PayloadIn<C, N>[]): Promise<void>;
  /** Failed jobs of all kinds, latest first; `page` counts from 1. @throws QueueUnavailable */
  failed(range: { page: number; pageSize: number }): Promise<{ items: FailedJob[]; total: number }>;
  /** Gives a failed job all its attempts again; false when there is no such failed job. @throws QueueUnavailable */
  retry(name: NameIn<C>, jobId: string): Promise<boolean>;
  /** Jobs per kind and state. @throws QueueUnavailable */
  counts(): Promise<Record<NameIn<C>, JobCounts>>;
  /** Whether the queue answers; takes about 2 s at most and never throws. */
  isReachable(): Promise<boolean>;
  /** Removes every job, also failed and running ones. @throws QueueUnavailable */
  obliterate(): Promise<void>;
  /** Ends the connections; afterwards every call throws QueueUnavailable. */
  close(): Promise<void>;
}

const BULK_SIZE = 500;
const BULK_LIMIT_MS = 2_000;
const OBLITERATE_LIMIT_MS = 30_000;

/** Opens Sinau's queue. Returns at once; the first ring finds out whether the server is there. */
export function openJobQueue(connection: QueueConnection, options: { log: JobLog }): JobQueue {
  return openQueueOf(jobs, connection, options);
}

/** The same for any catalogue of jobs. */
export function openQueueOf<C extends Catalogue>(
  catalogue: C,
  connection: QueueConnection,
  { log }: { log: JobLog },
): JobQueue<C> {
  const names = Object.keys(catalogue) as NameIn<C>[];
  const link = openLink(connection, { role: 'producer', log, listeners: 0 });
  const queues = openQueueSet(link, names, throttledTrouble(log, 'job queue: trouble'));
  const late = (what: string) => () => new Error(`${what} took too long`);
  return {
    ...bells(catalogue, queues),
    failed: (range) => listFailed(queues, names, range),
    retry: (name, jobId) => retryFailed(queues, name, jobId),
    counts: async () => {
      const counted = await Promise.all(
        names.map(async (name) => [name, await countsOf(queues, name)] as const),
      );
      return Object.fromEntries(counted) as Record<NameIn<C>, JobCounts>;
    },
    isReachable: () =>
      within(2 * PRODUCER_WAIT_MS, link.ping(), late('the answer')).then(
        () => true,
        () => false,
      ),
    obliterate: async () => {
      await Promise.all(names.map((name) => queues.use(name, emptyOut, OBLITERATE_LIMIT_MS)));
    },
    close: async () => {
      await queues.close();
      const closing = within(PRODUCER_WAIT_MS, link.close(), late('closing'));
      await closing.catch((error: unknown) => log('warn', 'job queue: trouble', { reason: reasonOf(error) }));
    },
  };
}

function bells<C extends Catalogue>(catalogue: C, queues: QueueSet): Pick<JobQueue<C>, 'ring' | 'ringMany'> {
  const entryOf = <N extends NameIn<C>>(name: N, payload: PayloadIn<C, N>) => {
    const data: Record<string, string> = parsePayload(catalogue, name, payload);
    return { name, data, opts: optionsOf(catalogue, name, data) };
  };
  return {
    async ring(name, payload) {
      const { data, opts } = entryOf(name, payload);
      await queues.use(name, (queue) => queue.add(name, data, opts));
    },
    async ringMany(name, payloads) {
      const entries = payloads.map((payload) => entryOf(name, payload));
      for (let start = 0; start < entries.length; start += BULK_SIZE) {
        const bulk = entries.slice(start, start + BULK_SIZE);
        await queues.use(name, (queue) => queue.addBulk(bulk), BULK_LIMIT_MS);
      }
    },
  };
}

function countsOf(queues: QueueSet, name: string): Promise<JobCounts> {
  return queues.use(name, async (queue) => {
    const found = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    return { waiting: 0, active: 0, delayed: 0, failed: 0, ...found };
  });
}

async function emptyOut(queue: KindQueue): Promise<void> {
  await queue.obliterate({ force: true });
  // Obliterating pauses the queue first, and must not leave it so when jobs came in meanwhile.
  await queue.resume();
}

function optionsOf<C extends Catalogue>(
  catalogue: C,
  name: NameIn<C>,
  data: Readonly<Record<string, string>>,
): JobsOptions {
  const definition = catalogue[name];
  return {
    jobId: jobIdOf(name, data),
    attempts: definition?.attempts,
    backoff: { type: 'exponential', delay: definition?.backoffMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: definition?.makesWay ?? false,
    stackTraceLimit: 0,
  };
}
