/** One key of the issuer as the world sees it. */
export interface PublicIssuerKey {
  /** Multikey, base58btc: `z6Mk…` */
  readonly publicMultibase: string;
  /** Compromised: what it signed counts no more. A retired key still proves what it signed. */
  readonly revoked: boolean;
}

export interface IssuerIdentity {
  /** `did:web:sinau.example.id` */
  readonly did: string;
  /** Oldest first. */
  readonly keys: readonly PublicIssuerKey[];
}

export interface DidDocument {
  '@context': string[];
  id: string;
  verificationMethod: { id: string; type: 'Multikey'; controller: string; publicKeyMultibase: string }[];
  assertionMethod: string[];
}

/** The issuer's name by the did:web method: the host, a port with its colon as %3A. */
export function didOf(publicUrl: string): string {
  return `did:web:${new URL(publicUrl).host.replace(':', '%3A')}`;
}

export function keyIdOf(did: string, publicMultibase: string): string {
  return `${did}#${publicMultibase}`;
}

/** Every key there ever was stands in it, so that old credentials name a key that exists; only good ones may assert. */
export function didDocument({ did, keys }: IssuerIdentity): DidDocument {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(({ publicMultibase }) => ({
      id: keyIdOf(did, publicMultibase),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: publicMultibase,
    })),
    assertionMethod: keys
      .filter(({ revoked }) => !revoked)
      .map(({ publicMultibase }) => keyIdOf(did, publicMultibase)),
  };
}
