import { openLink, type QueueConnection } from './connection.js';
import { jobs, type Catalogue, type NameIn, type PayloadIn } from './definitions.js';
import { kindWorker, type JobFailure, type KindWorker } from './kind-worker.js';
import type { QueueLink } from './link.js';
import { throttledTrouble, type JobLog } from './log.js';
import type { HandlersOf, JobHandler } from './run-job.js';
import { pause, settled, within } from './within.js';

/** A handler for every job of Sinau. */
export type JobHandlers = HandlersOf<typeof jobs>;

export interface JobWorkerOptions {
  log: JobLog;
  /** Told of every failed attempt, after the queue has recorded it. */
  onFailed?: (failure: JobFailure) => void;
}

/** The workers of this process, one per job kind. */
export interface JobWorker {
  /** Takes no new jobs, waits up to `graceMs` (default 10 s) for running ones, then puts those back. */
  close(graceMs?: number): Promise<void>;
}

const START_WAIT_MS = 5_000;
const READY_WAIT_MS = 5_000;
const RETRY_START_MS = 1_000;
const DEFAULT_GRACE_MS = 10_000;

/**
 * Starts working off Sinau's jobs. Resolves when the workers listen; when the queue is away it resolves
 * after 5 s all the same and goes on trying in the background, so a process can start without its queue.
 */
export function startJobWorker(
  connection: QueueConnection,
  handlers: JobHandlers,
  options: JobWorkerOptions,
): Promise<JobWorker> {
  return startWorkerOf(jobs, connection, handlers, options);
}

/** The same for any catalogue of jobs. */
export async function startWorkerOf<C extends Catalogue>(
  catalogue: C,
  connection: QueueConnection,
  handlers: HandlersOf<C>,
  { log, onFailed }: JobWorkerOptions,
): Promise<JobWorker> {
  const names = Object.keys(catalogue) as NameIn<C>[];
  const link = openLink(connection, { role: 'worker', log, listeners: names.length });
  const trouble = throttledTrouble(log, 'job worker: waits for the queue');
  let workers: KindWorker[] = [];
  let closed = false;

  const build = () =>
    names.map((name) => {
      const handler: JobHandler<PayloadIn<C, typeof name>> = handlers[name];
      return kindWorker(catalogue, name, handler, { link, log, onFailed });
    });
  const start = async () => {
    while (!closed) {
      try {
        workers = await startAll(link, build);
        if (!closed) for (const worker of workers) worker.run();
        if (!closed) log('info', 'job worker: listens', { jobs: names });
        return;
      } catch (error) {
        trouble(error);
        await pause(RETRY_START_MS);
      }
    }
  };

  const started = start();
  await settled(START_WAIT_MS, started);
  return {
    async close(graceMs = DEFAULT_GRACE_MS) {
      closed = true;
      await settled(RETRY_START_MS + READY_WAIT_MS, started);
      await Promise.all(workers.map((worker) => worker.close(graceMs)));
      await within(READY_WAIT_MS, link.close(), () => new Error('closing took too long')).catch(trouble);
    },
  };
}

// BullMQ remembers a failed first contact for good, so workers whose line broke before they ran are rebuilt.
async function startAll(link: QueueLink, build: () => KindWorker[]): Promise<KindWorker[]> {
  await link.ready();
  const workers = build();
  try {
    const ready = Promise.all(workers.map((worker) => worker.ready()));
    await within(READY_WAIT_MS, ready, () => new Error('no answer in time'));
    return workers;
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.close(0)));
    throw error;
  }
}
