import { LEASE_SECONDS } from './lease.queries.js';

/** Three times in a lease, so one lost renewal loses nothing. */
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;

/**
 * Works on a row that this worker has leased, and renews the lease meanwhile. The work's signal ends with the given
 * one, or as soon as `renew` says that another worker has taken the row over.
 */
export async function whileLeased(
  renew: () => Promise<boolean>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const renewal = setInterval(() => {
    renew().then(
      (held) => {
        if (!held) lost.abort(new Error('another worker has taken this over'));
      },
      // A database that is away for a moment is no reason to stop: the lease is checked again at the end.
      () => undefined,
    );
  }, RENEW_MS);
  try {
    await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(renewal);
  }
}
