import { countingFor, hasRole, type Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';

const OFFICE = ['panitia', 'dinas', 'admin'] as const;

/** The office sees everybody's work; a trainer only what is theirs. */
export const seesEverybody = (actor: Actor): boolean => hasRole(countingFor(actor, OFFICE), ...OFFICE);

/** The classes that the office's roles reach, as JSON; null: all, or those of a trainer, whose own work is theirs wherever it was. */
export const reachOfOffice = (actor: Actor): string | null =>
  seesEverybody(actor) ? (countingFor(actor, OFFICE).reach ?? null) : null;

/**
 * Whose rows are read; null: everybody's.
 * @throws Problem not_found when a trainer asks for another one's
 */
export function trainerToRead(actor: Actor, asked: string | undefined): string | null {
  if (seesEverybody(actor)) return asked ?? null;
  if (asked !== undefined && asked !== actor.accountId) throw notFound();
  return actor.accountId;
}
