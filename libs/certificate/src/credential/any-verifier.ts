import { verify, verifyCredential, type PresentationOutcome } from '@digitalbazaar/vc';
import { documentLoaderOf, suiteContexts, type DocumentLoader } from './contexts.js';
import type { IssuerIdentity } from './did-web.js';
import { proofSuite } from './proof.js';
import { readStatus } from './status-list.js';

/** Fetches a status list of our own by its address. @throws when it is not one of ours */
type ListReader = (url: string) => Promise<object>;

interface Entry {
  type?: string;
  statusPurpose?: string;
  statusListIndex?: string;
  statusListCredential?: string;
}

const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';
/** did:key of an Ed25519 key is its own document: nothing is fetched for it. */
function didKeyDocument(url: string): object | null {
  const [, key, fragment] = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})(?:#(.+))?$/.exec(url) ?? [];
  if (!key || (fragment !== undefined && fragment !== key)) return null;
  const did = `did:key:${key}`;
  const id = `${did}#${key}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: key };
  if (fragment) return { '@context': MULTIKEY_CONTEXT, ...method };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', MULTIKEY_CONTEXT],
    id: did,
    verificationMethod: [method],
    assertionMethod: [id],
    authentication: [id],
  };
}

/** For credentials of anyone: the bundled contexts, those of the suites, our DID, and did:key. */
export function openLoader(issuer: IssuerIdentity): DocumentLoader {
  const bundled = documentLoaderOf(issuer, suiteContexts());
  return async (url) => {
    const document = didKeyDocument(url);
    return document ? { contextUrl: null, documentUrl: url, document } : bundled(url);
  };
}

/** Verifies credentials and presentations of anyone, and says what is wrong; used by the conformance door. */
export class AnyVerifier {
  constructor(
    private readonly issuer: IssuerIdentity,
    private readonly readList: ListReader,
  ) {}

  /** @returns what is wrong, empty when it verifies and counts */
  async credential(credential: object): Promise<string[]> {
    const outcome = await verifyCredential({ credential, ...this.means() });
    return outcome.verified ? [] : faults(outcome.error ?? outcome.statusResult?.error);
  }

  /** @returns what is wrong with it or with one of its credentials */
  async presentation(
    presentation: object,
    options: { challenge?: string; domain?: string },
  ): Promise<string[]> {
    // Without a challenge the library throws instead of answering.
    const outcome = await verify({ presentation, ...this.means(), ...options }).catch(
      (error: Error): PresentationOutcome => ({ verified: false, error }),
    );
    if (outcome.verified) return [];
    const parts = [outcome, outcome.presentationResult, ...(outcome.credentialResults ?? [])];
    const found = parts.flatMap((part) =>
      part && !part.verified ? faults(part.error ?? part.statusResult?.error) : [],
    );
    return [...new Set(found)];
  }

  private means() {
    return {
      suite: proofSuite(),
      documentLoader: openLoader(this.issuer),
      checkStatus: ({ credential }: { credential: object }) => this.checkStatus(credential),
    };
  }

  /** The library calls a revoked credential verified: here a set bit is a failure. */
  private async checkStatus(credential: object): Promise<{ verified: boolean; error?: Error }> {
    const { credentialStatus } = credential as { credentialStatus?: Entry | Entry[] };
    try {
      for (const entry of [credentialStatus ?? []].flat()) {
        // Other kinds of status are not ours to judge.
        if (entry.type === 'BitstringStatusListEntry') await this.checkEntry(credential, entry);
      }
      return { verified: true };
    } catch (error) {
      return { verified: false, error: error as Error };
    }
  }

  private async checkEntry(credential: object, entry: Entry): Promise<void> {
    const list = await this.readList(entry.statusListCredential ?? '');
    const outcome = await verifyCredential({ credential: list, ...this.means() });
    if (!outcome.verified) throw new Error('the status list does not verify');
    const { issuer, credentialSubject } = list as {
      issuer: string;
      credentialSubject: { encodedList: string; statusPurpose: string };
    };
    if (issuer !== idOf((credential as { issuer: unknown }).issuer))
      throw new Error('the status list is not the issuer’s');
    if (credentialSubject.statusPurpose !== entry.statusPurpose)
      throw new Error('the status list has another purpose');
    if (readStatus(credentialSubject.encodedList, Number(entry.statusListIndex)))
      throw new Error(`the credential is subject to ${entry.statusPurpose}`);
  }
}

const idOf = (issuer: unknown): unknown =>
  typeof issuer === 'object' && issuer !== null ? (issuer as { id?: unknown }).id : issuer;

function faults(error: (Error & { errors?: Error[] }) | undefined): string[] {
  const all = error?.errors?.length ? error.errors : error ? [error] : [];
  return all.length > 0 ? all.map(({ message }) => message.slice(0, 300)) : ['not verified'];
}
