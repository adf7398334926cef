import { hasRole, limitsOf, narrowOf, without, type Actor } from '../http/access.js';

const STAFF = ['pelatih', 'panitia', 'dinas', 'admin'] as const;

/** How far somebody of the staff sees; each null: no limit. */
export interface Limits {
  /** A trainer: their own classes. */
  readonly ownerId: string | null;
  /** Grants as JSON, for `reaches_person`. */
  readonly reach: string | null;
}

/** Undefined: not of the staff at all. */
export function limitsFor(actor: Actor): Limits | undefined {
  if (!hasRole(actor, ...STAFF)) return undefined;
  const grants = limitsOf(actor, STAFF);
  const counting = grants ? actor : without(actor, narrowOf(actor, STAFF));
  return {
    ownerId: hasRole(counting, 'panitia', 'dinas', 'admin') ? null : actor.accountId,
    reach: actor.reach ?? (grants ? JSON.stringify(grants) : null),
  };
}

/** The limits on a route that only staff come to. */
export function staffLimits(actor: Actor): Limits {
  return limitsFor(actor) ?? { ownerId: actor.accountId, reach: '[]' };
}

/** What staff may see of an enrolment, in SQL: of batch `b` and person `p`. */
export const WITHIN = (ownerId: string, reach: string): string =>
  `(${ownerId}::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = ${ownerId}))
   and reaches_person(${reach}::jsonb, b.unit_id, p.village_code)`;

/** The same of a business `business`: by a class that it was enrolled in. Who has no limit sees all. */
export const BUSINESS_WITHIN = (business: string, ownerId: string, reach: string): string =>
  `((${ownerId}::uuid is null and ${reach}::jsonb is null) or exists (
     select from enrolments e join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id
     where e.business_id = ${business} and e.state in ('active', 'completed', 'failed') and ${WITHIN(ownerId, reach)}))`;
