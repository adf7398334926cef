import type { Actor } from '../http/access.js';

/** Nobody closes their own account: an admin always remains. */
export function mayDeactivate(actor: Pick<Actor, 'accountId'>, account: { readonly id: string }): boolean {
  return actor.accountId !== account.id;
}
