import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Written at most every 15 seconds, whatever the number of workers. */
export async function giveSign(em: EntityManager): Promise<void> {
  await rows(
    em,
    `insert into worker_sign default values on conflict (only_row)
     do update set seen_at = now() where worker_sign.seen_at < now() - interval '15 seconds'`,
  );
}

export interface WorkerSign {
  /** Null when there never was one. */
  readonly seenAt: string | null;
  /** No sign for two minutes: a sweep may take long, but not that long. */
  readonly silent: boolean;
}

export async function lastSign(em: EntityManager): Promise<WorkerSign> {
  const found = await row<WorkerSign>(
    em,
    `select seen_at as "seenAt", seen_at < now() - interval '2 minutes' as silent from worker_sign`,
  );
  return found ?? { seenAt: null, silent: true };
}
