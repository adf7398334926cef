import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import { hasRole, type Actor } from '../http/access.js';

interface Owned {
  readonly accountId: string;
}

const isOfficer = (actor: Actor) => hasRole(actor, 'panitia', 'dinas', 'admin');

/** Its holder and the officers who handle certificates; trainers only grade. */
export function mayRead(actor: Actor, certificate: Owned): boolean {
  return certificate.accountId === actor.accountId || isOfficer(actor);
}

/** A revoked document is handed out no more, but officers can still look at what was issued. */
export function mayDownload(actor: Actor, certificate: Owned & { state: CertificateState }): boolean {
  if (certificate.state === 'revoked') return isOfficer(actor);
  return mayRead(actor, certificate);
}
