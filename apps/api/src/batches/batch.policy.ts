import { hasRole, type Actor } from '../http/access.js';

interface BatchFacts {
  readonly trainerIds: readonly string[];
}

export function canManageBatches(actor: Actor): boolean {
  return hasRole(actor, 'panitia', 'admin');
}

function trains(actor: Actor, batch: BatchFacts): boolean {
  return hasRole(actor, 'pelatih') && batch.trainerIds.includes(actor.accountId);
}

/** Trainers see their own batches; the office sees all. */
export function canSeeBatch(actor: Actor, batch: BatchFacts): boolean {
  return hasRole(actor, 'panitia', 'admin', 'dinas') || trains(actor, batch);
}

/** Lists show everything to the office, and to a trainer only what is theirs. */
export function onlyOwnBatches(actor: Actor): string | null {
  return hasRole(actor, 'panitia', 'admin', 'dinas') ? null : actor.accountId;
}
