import { hasRole, type Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';

/** The office sees everybody's work; a trainer only what is theirs. */
export const seesEverybody = (actor: Actor): boolean => hasRole(actor, 'panitia', 'dinas', 'admin');

/**
 * Whose rows are read; null: everybody's.
 * @throws Problem not_found when a trainer asks for another one's
 */
export function trainerToRead(actor: Actor, asked: string | undefined): string | null {
  if (seesEverybody(actor)) return asked ?? null;
  if (asked !== undefined && asked !== actor.accountId) throw notFound();
  return actor.accountId;
}
