import { setTimeout as delay } from 'node:timers/promises';

/** Together far below a lease. */
const PAUSES_MS = [100, 500, 2_000, 8_000];

/**
 * Reads or writes around a message in hand, also when the database is out for some seconds: otherwise one that arrived, or
 * never left, would be one that nobody knows about. Only for work that changes nothing once it is done.
 * @throws what the last try threw
 */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch {
      await delay(pause);
    }
  }
  return work();
}
