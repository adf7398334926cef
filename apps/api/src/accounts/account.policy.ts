import type { Actor } from '../http/access.js';

/** Nobody closes their own account: an admin always remains. */
export function mayDeactivate(actor: Pick<Actor, 'accountId'>, account: { readonly id: string }): boolean {
  return actor.accountId !== account.id;
}

/** An administrator's own password is changed with the old one, like everybody's. */
export function mayReset(actor: Pick<Actor, 'accountId'>, account: { readonly id: string }): boolean {
  return actor.accountId !== account.id;
}
