/** The queue cannot be reached right now. The caller's row is safe: a sweep rings again later. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The job queue is unavailable: ${reason}`, options);
  }
}

/** Thrown when something other than the declared ids is put into a job; names the fields, never their values. */
export class InvalidJobPayload extends Error {
  override readonly name = 'InvalidJobPayload';
}

/** Thrown by a handler when trying again cannot help; the job fails at once and waits for an admin. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError';
}

/** The attempt took longer than the job's `timeoutMs`. */
export class JobTimeout extends Error {
  override readonly name = 'JobTimeout';
}

/** Why the signal of a running job aborts when its worker shuts down. */
export class WorkerClosing extends Error {
  override readonly name = 'WorkerClosing';
}

/** Why the signal of a running job aborts when the queue gave the job to another worker. */
export class JobLockLost extends Error {
  override readonly name = 'JobLockLost';
}

/** The first line of an error's message, at most 300 characters, for people and logs. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message || nestedReason(error) : String(error);
  return (message.split('\n', 1)[0] ?? '').slice(0, 300);
}

// Node reports a refused connection to a name with two addresses as an AggregateError without a message.
function nestedReason(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return first instanceof Error ? first.message : error.name;
}
