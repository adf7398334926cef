import { UnrecoverableError } from 'bullmq';
import type { Catalogue, NameIn, PayloadIn } from './definitions.js';
import { InvalidJobPayload, JobTimeout, PermanentJobError } from './errors.js';
import { parsePayload } from './payload.js';

/** What a handler knows besides its payload. */
export interface JobContext {
  /** Counts from 1. */
  readonly attempt: number;
  /** Aborts at the job's time limit, when the worker closes, and when another worker took the job over. */
  readonly signal: AbortSignal;
}

/** Does one job's work; may run more than once for the same payload, so it must be idempotent. */
export type JobHandler<P> = (payload: P, context: JobContext) => Promise<void>;

/** A handler for every job of a catalogue: a missing one is a compile error. */
export type HandlersOf<C extends Catalogue> = { readonly [N in NameIn<C>]: JobHandler<PayloadIn<C, N>> };

/**
 * Parses the payload and runs the handler until it settles or `controller` aborts, whichever comes first.
 * @throws UnrecoverableError when trying again cannot help; otherwise whatever the handler or the abort threw
 */
export async function runJob<C extends Catalogue, N extends NameIn<C>>(
  catalogue: C,
  name: N,
  handler: JobHandler<PayloadIn<C, N>>,
  raw: unknown,
  attempt: number,
  controller: AbortController,
): Promise<void> {
  const limit = catalogue[name]?.timeoutMs ?? 0;
  const timer = setTimeout(
    () => controller.abort(new JobTimeout(`No result within ${limit} ms (attempt ${attempt})`)),
    limit,
  );
  try {
    const payload = parsePayload(catalogue, name, raw);
    await untilAborted(handler(payload, { attempt, signal: controller.signal }), controller.signal);
  } catch (error) {
    if (error instanceof PermanentJobError || error instanceof InvalidJobPayload) {
      throw new UnrecoverableError(error.message);
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

// A handler that ignores its signal keeps running, but no longer holds up the queue.
async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  work.catch(() => undefined);
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
