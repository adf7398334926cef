import { WaitingError, type Job } from 'bullmq';
import type { Catalogue, NameIn, PayloadIn } from './definitions.js';
import { JobLockLost, WorkerClosing, reasonOf } from './errors.js';
import type { QueueLink } from './link.js';
import { throttledTrouble, type JobLog } from './log.js';
import { PatientWorker } from './patient-worker.js';
import { runJob, type JobHandler } from './run-job.js';
import { settled } from './within.js';

type Ids = Record<string, string>;

/** One attempt that failed; `final` when no further attempt follows. Ids and reason only. */
export interface JobFailure {
  name: string;
  id: string;
  payload: Readonly<Ids>;
  attemptsMade: number;
  reason: string;
  final: boolean;
}

export interface KindWorkerOptions {
  link: QueueLink;
  log: JobLog;
  onFailed?: (failure: JobFailure) => void;
}

/** The worker of one job kind. */
export interface KindWorker {
  /** Resolves when it may start; rejects when the line broke before. */
  ready(): Promise<void>;
  run(): void;
  /** Takes no new job, waits up to `graceMs` for running ones, then puts them back into the queue. */
  close(graceMs: number): Promise<void>;
}

// kill -9 is noticed when the lock runs out, by the second look of another worker: 10 to 20 s.
const LOCK_MS = 10_000;
const STALLED_LOOK_MS = 5_000;
// A job may be killed with its worker a few times (deploys, crashes) before it is held to be the cause.
const MAX_KILLED = 5;
const RETRY_CONNECTION_MS = 500;
const PUT_BACK_MS = 1_000;
const FORCED_CLOSE_MS = 1_000;

/** Builds a worker that does not run yet. */
export function kindWorker<C extends Catalogue, N extends NameIn<C>>(
  catalogue: C,
  name: N,
  handler: JobHandler<PayloadIn<C, N>>,
  { link, log, onFailed }: KindWorkerOptions,
): KindWorker {
  const running = new Map<string, AbortController>();

  const perform = async (job: Job<Ids, void, string>, token?: string) => {
    const controller = new AbortController();
    const key = job.id ?? '';
    running.set(key, controller);
    try {
      await runJob(catalogue, name, handler, job.data, job.attemptsMade + 1, controller);
    } catch (error) {
      if (!(error instanceof WorkerClosing)) throw error;
      // Shutting down is not the job's fault: back to the queue without counting an attempt.
      await job.moveToWait(token);
      throw new WaitingError();
    } finally {
      running.delete(key);
    }
  };

  const worker = new PatientWorker(
    name,
    perform,
    {
      connection: link,
      autorun: false,
      concurrency: catalogue[name]?.concurrency ?? 1,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_LOOK_MS,
      maxStalledCount: MAX_KILLED,
      runRetryDelay: RETRY_CONNECTION_MS,
    },
    link.factory,
  );
  const trouble = throttledTrouble(log, `job worker ${name}: trouble`);
  worker.on('error', trouble);
  worker.on('stalled', (id) => log('warn', 'job: its worker vanished, runs again', { job: name, id }));
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) running.get(id)?.abort(new JobLockLost('Another worker has taken this job over'));
  });
  worker.on('failed', (job, error) => {
    if (job) report(failureOf(job, error), log, onFailed);
  });

  return {
    ready: () => worker.waitUntilReady(),
    run: () => void worker.run().catch(trouble),
    close: async (graceMs) => {
      const closing = worker.close();
      await settled(graceMs, closing);
      for (const controller of running.values()) controller.abort(new WorkerClosing('The worker shuts down'));
      await settled(PUT_BACK_MS, closing);
      // Does nothing when closing went well; else (queue away) it cuts the connections.
      await settled(FORCED_CLOSE_MS, worker.getBackend().close(true));
    },
  };
}

function failureOf(job: Job<Ids, void, string>, error: Error): JobFailure {
  return {
    name: job.name,
    id: job.id ?? '',
    payload: job.data,
    attemptsMade: job.attemptsMade,
    reason: reasonOf(error),
    final: job.finishedOn !== undefined,
  };
}

function report(failure: JobFailure, log: JobLog, onFailed?: (failure: JobFailure) => void): void {
  const { name, id, attemptsMade, reason, final } = failure;
  log(final ? 'error' : 'warn', final ? 'job failed' : 'job failed, will be tried again', {
    job: name,
    id,
    attemptsMade,
    reason,
  });
  onFailed?.(failure);
}
