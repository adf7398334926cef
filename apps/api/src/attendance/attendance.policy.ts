import { hasRole, type Actor } from '../http/access.js';

interface BatchFacts {
  readonly trainerIds: readonly string[];
  readonly state: string;
  readonly certification: string;
}

function trains(actor: Actor, batch: BatchFacts): boolean {
  return hasRole(actor, 'pelatih') && batch.trainerIds.includes(actor.accountId);
}

/** Trainers see the lists of their own classes; the office sees all. */
export function canSeeAttendance(actor: Actor, batch: BatchFacts): boolean {
  return hasRole(actor, 'panitia', 'admin', 'dinas') || trains(actor, batch);
}

export function canTakeAttendance(actor: Actor, batch: BatchFacts): boolean {
  return hasRole(actor, 'panitia', 'admin') || trains(actor, batch);
}

/** Once a class is handed in, what it was judged by stays as it is, unless it is given back. */
export function isAttendanceOpen(batch: BatchFacts): boolean {
  return batch.state !== 'cancelled' && ['none', 'returned'].includes(batch.certification);
}
