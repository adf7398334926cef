import { REPORTS_TO_HIDE } from '@sinau/contracts/discussions.contract.js';
import { hasRole, type Actor } from '../http/access.js';

/** Questions one person may ask within an hour: enough for a whole Bab, too few to flood a trainer. */
export const QUESTIONS_PER_HOUR = 10;

/** Whose classes somebody answers for: a trainer's own, an admin's all (null). */
export function answeringScope(actor: Actor): string | null {
  return hasRole(actor, 'admin') ? null : actor.accountId;
}

/** One report may be a quarrel; two people who agree hide it until a trainer has looked. */
export function reportsHide(open: number): boolean {
  return open >= REPORTS_TO_HIDE;
}

/** Share of a text's words that a similar question must have. */
export const SIMILAR_SHARE = 0.4;
