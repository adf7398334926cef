import { hasRole, type Actor } from '../http/access.js';

/** The office chooses: checks documents, sets rules, publishes results. */
export function canSelect(actor: Actor): boolean {
  return hasRole(actor, 'panitia', 'admin');
}

/** A KTP is for its owner and the office; trainers and dinas have no business with it. */
export function maySeeDocument(actor: Actor, document: { readonly accountId: string }): boolean {
  return canSelect(actor) || document.accountId === actor.accountId;
}
