import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from, generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { documentLoaderOf, type DocumentLoader } from './contexts.js';
import { keyIdOf, type IssuerIdentity } from './did-web.js';

/** An Ed25519 pair in Multikey form, base58btc. */
export interface IssuerKeyPair {
  readonly publicMultibase: string;
  readonly secretMultibase: string;
}

export async function generateIssuerKey(): Promise<IssuerKeyPair> {
  const pair = await generate();
  return { publicMultibase: pair.publicKeyMultibase, secretMultibase: pair.secretKeyMultibase };
}

/**
 * Adds a Data Integrity proof, eddsa-rdfc-2022. The credential is not looked at for its meaning: check it first.
 * @throws when a term is not defined by its contexts or a context is not bundled
 */
export async function signCredential<T extends object>(
  credential: T,
  did: string,
  key: IssuerKeyPair,
  documentLoader: DocumentLoader = documentLoaderOf(null),
): Promise<T & { proof: object }> {
  const pair = await from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: keyIdOf(did, key.publicMultibase),
    controller: did,
    publicKeyMultibase: key.publicMultibase,
    secretKeyMultibase: key.secretMultibase,
  });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return (await issue({ credential: structuredClone(credential), suite, documentLoader })) as T & {
    proof: object;
  };
}

/** Verifies any proof of the suite. */
export const proofSuite = (): object => new DataIntegrityProof({ cryptosuite });

/**
 * Whether the issuer signed exactly this. Says nothing about revocation, and dates are the caller's to judge.
 * @param credential already found to have the shape and the contexts of ours: others could be costly to canonicalise
 */
export async function hasIssuersProof(credential: object, issuer: IssuerIdentity): Promise<boolean> {
  const outcome = await verifyCredential({
    credential,
    suite: proofSuite(),
    documentLoader: documentLoaderOf(issuer),
    // The library will not look at a credential with a status otherwise, and calls a revoked one verified.
    checkStatus: () => Promise.resolve({ verified: true }),
    now: dayOf(credential),
  });
  return outcome.verified;
}

/** Inside the credential's own period, so that an expired one is still told from a forged one. */
function dayOf(credential: object): Date {
  const from = (credential as { validFrom?: unknown }).validFrom;
  return typeof from === 'string' ? new Date(from) : new Date();
}
