import { countingFor, hasRole, type Actor } from '../http/access.js';

const ORGANISERS = ['panitia', 'admin'] as const;

/** Whose appointments and files somebody sees: their own, whoever came, and as an organiser those of the people they reach. */
export interface Seer {
  readonly accountId: string;
  readonly organiser: boolean;
  /** Grants as JSON; null: an organiser for everybody. */
  readonly reach: string | null;
}

export function seerOf(actor: Actor): Seer {
  const counting = countingFor(actor, ORGANISERS);
  return {
    accountId: actor.accountId,
    organiser: hasRole(counting, ...ORGANISERS),
    reach: counting.reach ?? null,
  };
}

/** Hours and leave of a consultant: their own, or an organiser's. */
export function mayArrangeFor(actor: Actor, consultantId: string): boolean {
  return hasRole(actor, ...ORGANISERS) || actor.accountId === consultantId;
}
