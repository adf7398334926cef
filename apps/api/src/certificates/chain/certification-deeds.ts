import { ClassDeed } from '@sinau/contracts/certification.contract.js';
import { hasRole, type Actor } from '../../http/access.js';
import type { CertificationRow } from './certification.queries.js';
import { DELEGATED_BY, DUTY_OF, isReadyFor } from './duties.policy.js';
import type { StandingDuty } from './duties.queries.js';

const NOT_ONES_OWN: readonly ClassDeed[] = ['verify', 'approve'];

interface Offered {
  deed: ClassDeed;
  onBehalfOf: string | null;
}

/** What this person may do with the class now: what a screen offers. The deeds themselves ask again. */
export function deedsOf(
  actor: Actor,
  duties: readonly StandingDuty[],
  standing: CertificationRow,
): Offered[] {
  const own = standing.submittedById === actor.accountId;
  return ClassDeed.options.flatMap((deed): Offered[] => {
    if (!isReadyFor(deed, standing.certification, standing.publishAt !== null)) return [];
    if (own && NOT_ONES_OWN.includes(deed)) return [];
    if (hasRole(actor, ...DUTY_OF[deed])) return [{ deed, onBehalfOf: null }];
    const duty = duties.find(
      ({ steps, roles, giverId }) =>
        !(giverId === standing.submittedById && NOT_ONES_OWN.includes(deed)) &&
        steps.some((step) => DELEGATED_BY[deed].some((each) => each === step)) &&
        roles.some((role) => DUTY_OF[deed].some((each) => each === role)),
    );
    return duty ? [{ deed, onBehalfOf: duty.giver }] : [];
  });
}
