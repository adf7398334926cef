import type { DraftState } from '@sinau/contracts/studio.contract.js';
import { allow, hasRole, type Actor } from '../http/access.js';

/** Who writes. */
export const authors = allow.roles('pelatih', 'admin');
/** Who reads and judges what others wrote. */
export const reviewers = allow.roles('pelatih', 'admin', 'dinas');

/** Nobody publishes what they handed in themselves. */
export function mayReview(
  actor: Actor,
  draft: { readonly state: DraftState; readonly submittedBy: string | null },
): boolean {
  return (
    draft.state === 'in_review' &&
    draft.submittedBy !== actor.accountId &&
    hasRole(actor, 'pelatih', 'admin', 'dinas')
  );
}
