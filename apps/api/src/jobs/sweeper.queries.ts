import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

/** Held until the transaction ends, so a sweep that died leaves no lock. */
export async function tryLock(em: EntityManager, name: string): Promise<boolean> {
  const found = await row<{ locked: boolean }>(
    em,
    'select pg_try_advisory_xact_lock(hashtext($1)) as locked',
    [`sweep ${name}`],
  );
  return found?.locked ?? false;
}
