import type { EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import { hasRole, type Actor } from '../http/access.js';

type EvidenceKind = EvidenceFile['kind'];

/**
 * Evidence is for its owner, the trainers of the class, the staff who run and approve it, and classmates who review it.
 * Documents carry their writer's name inside, so those are not for classmates.
 */
export function maySeeEvidence(
  actor: Actor,
  file: {
    readonly kind: EvidenceKind;
    readonly ownerId: string;
    readonly trainerIds: readonly string[];
    readonly reviewerIds: readonly string[];
  },
): boolean {
  return (
    file.ownerId === actor.accountId ||
    (file.kind !== 'document' && file.reviewerIds.includes(actor.accountId)) ||
    (hasRole(actor, 'pelatih') && file.trainerIds.includes(actor.accountId)) ||
    hasRole(actor, 'panitia', 'dinas', 'admin')
  );
}

/** Whose classes somebody grades: a trainer's own, an admin's all (null). */
export function gradingScope(actor: Actor): string | null {
  return hasRole(actor, 'admin') ? null : actor.accountId;
}
