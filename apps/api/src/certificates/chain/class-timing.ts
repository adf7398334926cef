import type { EntityManager } from 'typeorm';
import { Problem, wrongField } from '../../http/problem.js';
import { formatInstantDay } from '../verification/indonesian-dates.js';
import { findEarly } from './class-timing.queries.js';

/**
 * Nobody has passed a class that has not begun; one that is not over is certified by who says to know that.
 * @returns what the log says of it
 * @throws Problem class_not_ready before its first day, invalid_input at `early` unless confirmed
 */
export async function judgeTiming(
  em: EntityManager,
  batchId: string,
  confirmed: boolean,
): Promise<{ early?: true }> {
  const early = await findEarly(em, batchId);
  if (!early) return {};
  const day = formatInstantDay(early.until);
  if (early.why === 'not_begun')
    throw new Problem('class_not_ready', { detail: `Angkatan ini baru mulai ${day}.` });
  if (!confirmed)
    throw wrongField('early', `Angkatan ini baru selesai ${day}. Centang bila tetap diteruskan.`);
  return { early: true };
}
