import type { CertificationState, BatchState } from '@sinau/contracts/batches.contract.js';
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

export function canTakeAttendance(actor: Actor, batch: BatchFacts): boolean {
  return canManageBatches(actor) || trains(actor, batch);
}

/** Lists show everything to the office, and to a trainer only what is theirs. */
export function onlyOwnBatches(actor: Actor): string | null {
  return hasRole(actor, 'panitia', 'admin', 'dinas') ? null : actor.accountId;
}

/** Once a class is handed in, what it was judged by stays as it is, unless it is given back. */
export function isAttendanceOpen(batch: { state: BatchState; certification: CertificationState }): boolean {
  return (
    batch.state !== 'cancelled' && batch.certification !== 'submitted' && batch.certification !== 'approved'
  );
}
