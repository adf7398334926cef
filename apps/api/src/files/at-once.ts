import { Problem } from '../http/problem.js';

/**
 * At most `most` pieces of work at a time for one key in this process; one more is refused, not queued: what waits would
 * hold its bytes.
 * @throws Problem too_many_requests
 */
export function atOnce(most: number): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, number>();
  return async (key, work) => {
    const others = running.get(key) ?? 0;
    if (others >= most) throw new Problem('too_many_requests', { retryAfterSeconds: 5 });
    running.set(key, others + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(key) ?? 1) - 1;
      if (left > 0) running.set(key, left);
      else running.delete(key);
    }
  };
}
