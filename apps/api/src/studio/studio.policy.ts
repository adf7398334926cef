import type { DraftState } from '@sinau/contracts/studio-tree.contract.js';
import { allow, hasRole, type Actor } from '../http/access.js';

/** Who writes. */
export const authors = allow.roles('pelatih', 'admin');
/** Who reads and judges what others wrote. */
export const reviewers = allow.roles('pelatih', 'admin', 'dinas');

/** May publish what they wrote when somebody else handed it in: a centre may have one trainer and one admin. */
export const mayPublishOwnWords = (actor: Actor): boolean => hasRole(actor, 'admin');

/** Nobody publishes what they handed in themselves, nor what they wrote, whoever handed it in. */
export function mayReview(
  actor: Actor,
  draft: {
    readonly state: DraftState;
    readonly submittedBy: string | null;
    /** Words of the actor are in it. */
    readonly written: boolean;
  },
): boolean {
  return (
    draft.state === 'in_review' &&
    draft.submittedBy !== actor.accountId &&
    (!draft.written || mayPublishOwnWords(actor)) &&
    hasRole(actor, 'pelatih', 'admin', 'dinas')
  );
}
