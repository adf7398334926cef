import { reasonOf } from './errors.js';

/** Where the queue reports; fields hold ids, counts and reasons, never payload contents. */
export type JobLog = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields?: Record<string, unknown>,
) => void;

/**
 * Reports connection trouble once per reason and period. While a server restarts every reconnect fails
 * the same way; hundreds of equal lines would hide the one that matters.
 */
export function throttledTrouble(log: JobLog, message: string, periodMs = 10_000): (error: unknown) => void {
  const lastSeen = new Map<string, number>();
  return (error) => {
    const reason = reasonOf(error);
    const now = Date.now();
    if (now - (lastSeen.get(reason) ?? -Infinity) < periodMs) return;
    if (lastSeen.size > 100) lastSeen.clear();
    lastSeen.set(reason, now);
    log('warn', message, { reason });
  };
}
