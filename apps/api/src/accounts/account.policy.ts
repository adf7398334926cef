import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { Actor } from '../http/access.js';

/** Nobody closes their own account: an admin always remains. */
export function mayDeactivate(actor: Pick<Actor, 'accountId'>, account: { readonly id: string }): boolean {
  return actor.accountId !== account.id;
}

/** An administrator's own password is changed with the old one, like everybody's. */
export function mayReset(actor: Pick<Actor, 'accountId'>, account: { readonly id: string }): boolean {
  return actor.accountId !== account.id;
}

/** Only an admin looks through somebody else's eyes, and never through another admin's, who may do as much. */
export function mayView(
  actor: Pick<Actor, 'accountId' | 'roles'>,
  account: { readonly id: string; readonly roles: readonly Role[] },
): boolean {
  return actor.roles.includes('admin') && actor.accountId !== account.id && !account.roles.includes('admin');
}
