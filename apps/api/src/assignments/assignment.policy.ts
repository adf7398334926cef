import { hasRole, type Actor } from '../http/access.js';

/** A picture is for its owner, the trainers of the class, and the staff who run and approve it. */
export function maySeeEvidence(
  actor: Actor,
  file: { readonly ownerId: string; readonly trainerIds: readonly string[] },
): boolean {
  return (
    file.ownerId === actor.accountId ||
    (hasRole(actor, 'pelatih') && file.trainerIds.includes(actor.accountId)) ||
    hasRole(actor, 'panitia', 'dinas', 'admin')
  );
}

/** Whose classes somebody grades: a trainer's own, an admin's all (null). */
export function gradingScope(actor: Actor): string | null {
  return hasRole(actor, 'admin') ? null : actor.accountId;
}
