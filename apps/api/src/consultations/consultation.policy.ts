import { hasRole, type Actor } from '../http/access.js';

/** Organisers see and arrange everybody's; a consultant their own. */
export const isOrganiser = (actor: Actor): boolean => hasRole(actor, 'panitia', 'admin');

export function mayArrangeFor(actor: Actor, consultantId: string): boolean {
  return isOrganiser(actor) || actor.accountId === consultantId;
}
