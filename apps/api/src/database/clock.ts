import type { EntityManager } from 'typeorm';
import { row } from './sql.js';

/** The day in WIB by the database's clock, `YYYY-MM-DD`. */
export async function findToday(em: EntityManager): Promise<string> {
  const found = await row<{ day: string }>(em, `select (now() at time zone 'Asia/Jakarta')::date as day`);
  return found?.day ?? '';
}

/** Whether a moment is over by the database's clock, also within a long transaction. */
export async function isPast(em: EntityManager, instant: string): Promise<boolean> {
  const found = await row<{ past: boolean }>(em, 'select $1::timestamptz <= clock_timestamp() as past', [
    instant,
  ]);
  return found?.past === true;
}
