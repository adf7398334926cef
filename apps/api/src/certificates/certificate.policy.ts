import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import { hasRole, type Actor } from '../http/access.js';

interface Owned {
  readonly accountId: string;
  readonly state: CertificateState;
}

/** Out: what was published, also when it counts no longer. Before that it is the officers' alone. */
const isPublic = ({ state }: Owned) => state === 'issued' || state === 'revoked' || state === 'replaced';

const isOfficer = (actor: Actor) => hasRole(actor, 'panitia', 'dinas', 'admin');

/** Its holder and the officers who handle certificates; trainers only grade. */
export function mayRead(actor: Actor, certificate: Owned): boolean {
  return isOfficer(actor) || (certificate.accountId === actor.accountId && isPublic(certificate));
}

/** A document that counts no longer is handed out no more, but officers can still look at what was issued. */
export function mayDownload(actor: Actor, certificate: Owned): boolean {
  return isOfficer(actor) || (certificate.accountId === actor.accountId && certificate.state === 'issued');
}
