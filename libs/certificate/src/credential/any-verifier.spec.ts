import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { signPresentation } from '@digitalbazaar/vc';
import { AnyVerifier, openLoader } from './any-verifier.js';
import { VC_CONTEXT } from './contexts.js';
import { keyIdOf, type IssuerIdentity } from './did-web.js';
import { generateIssuerKey, signCredential, type IssuerKeyPair } from './proof.js';
import { statusEntry, statusListCredential } from './status-list.js';

const did = 'did:web:sinau.example.id';
const listUrl = 'https://sinau.example.id/credentials/status/x';
let key: IssuerKeyPair;
let issuer: IssuerIdentity;
beforeAll(async () => {
  key = await generateIssuerKey();
  issuer = { did, keys: [{ publicMultibase: key.publicMultibase, revoked: false }] };
});

const bare = (issuerId: string, more: object = {}) => ({
  '@context': [VC_CONTEXT],
  type: ['VerifiableCredential'],
  issuer: issuerId,
  credentialSubject: { id: 'did:example:subject' },
  ...more,
});
const verifierWith = (revoked: number[], listDid = did) =>
  new AnyVerifier(issuer, async () =>
    signCredential(
      await statusListCredential({ listUrl, did: listDid, validFrom: new Date(), revoked }),
      listDid,
      key,
    ),
  );

describe('a credential with a status', () => {
  const signed = () => signCredential(bare(did, { credentialStatus: statusEntry(listUrl, 7) }), did, key);

  it('verifies while its bit is not set, and no longer than that', async () => {
    expect(await verifierWith([6, 8]).credential(await signed())).toEqual([]);
    expect(await verifierWith([7]).credential(await signed())).toEqual([
      'the credential is subject to revocation',
    ]);
  });

  it('does not verify by a list of another issuer or of another purpose', async () => {
    expect(await verifierWith([], `did:key:${key.publicMultibase}`).credential(await signed())).not.toEqual(
      [],
    );
    const suspended = { ...statusEntry(listUrl, 7), statusPurpose: 'suspension' };
    const other = await signCredential(bare(did, { credentialStatus: suspended }), did, key);
    expect(await verifierWith([]).credential(other)).not.toEqual([]);
  });
});

describe('a presentation', () => {
  const present = async (verifiableCredential: object[]) => {
    const holder = `did:key:${key.publicMultibase}`;
    const id = keyIdOf(holder, key.publicMultibase);
    const pair = await from({
      '@context': 'https://w3id.org/security/multikey/v1',
      type: 'Multikey',
      id,
      controller: holder,
      publicKeyMultibase: key.publicMultibase,
      secretKeyMultibase: key.secretMultibase,
    });
    return signPresentation({
      presentation: {
        '@context': [VC_CONTEXT],
        type: ['VerifiablePresentation'],
        holder,
        verifiableCredential,
      },
      suite: new DataIntegrityProof({ signer: pair.signer(), cryptosuite }),
      challenge: 'c1',
      domain: 'sinau.example.id',
      documentLoader: openLoader(issuer),
    });
  };

  it('of credentials of ours and of did:key verifies for the challenge it was made for', async () => {
    const own = `did:key:${key.publicMultibase}`;
    const credentials = [
      await signCredential(bare(did), did, key),
      await signCredential(bare(own), own, key),
    ];
    const presentation = await present(credentials);
    const verifier = verifierWith([]);
    expect(
      await verifier.presentation(presentation, { challenge: 'c1', domain: 'sinau.example.id' }),
    ).toEqual([]);
    expect(
      await verifier.presentation(presentation, { challenge: 'c2', domain: 'sinau.example.id' }),
    ).not.toEqual([]);
    expect(await verifier.presentation(presentation, {})).not.toEqual([]);
  });

  it('of a changed credential does not', async () => {
    const credential = await signCredential(bare(did), did, key);
    const changed = { ...credential, credentialSubject: { id: 'did:example:other' } };
    expect(await verifierWith([]).presentation(await present([changed]), { challenge: 'c1' })).not.toEqual(
      [],
    );
  });
});
