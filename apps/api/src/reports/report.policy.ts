import { hasRole, type Actor } from '../http/access.js';
import type { Reader } from './reports.queries.js';

/** Class reports: the office. Reports to the governor: Dinas and admin. */
export const readerOf = (actor: Actor): Reader => ({
  accountId: actor.accountId,
  governor: hasRole(actor, 'dinas', 'admin'),
  reach: actor.reach ?? null,
});
