import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineJob } from '../definitions.js';
import type { JobLog } from '../log.js';
import { pause } from '../within.js';

const schema = z.strictObject({ thingId: z.uuid() });

/** Jobs with short waits, so that retries and time limits show within a test. */
export const quickJobs = {
  plain: defineJob({ schema, attempts: 3, backoffMs: 100, concurrency: 2, timeoutMs: 500 }),
  other: defineJob({ schema, attempts: 2, backoffMs: 50, concurrency: 1, timeoutMs: 60_000 }),
} as const;

export const someThing = () => ({ thingId: randomUUID() });
export const nothing = async () => undefined;
export const silent: JobLog = () => undefined;

/** Polls until the condition holds; throws after `limitMs`. Returns the time it took in ms. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<number> {
  const start = Date.now();
  while (!(await condition())) {
    if (Date.now() - start > limitMs) throw new Error(`did not happen within ${limitMs} ms`);
    await pause(25);
  }
  return Date.now() - start;
}
