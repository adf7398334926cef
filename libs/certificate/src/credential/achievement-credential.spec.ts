import { achievementCredential } from './achievement-credential.js';
import { documentLoaderOf, VC_CONTEXT } from './contexts.js';
import { SignedAchievementCredential } from './credential-schema.js';
import { didDocument, didOf } from './did-web.js';
import { generateIssuerKey, hasIssuersProof, signCredential } from './proof.js';
import { sampleFacts, samplePlace } from './testing/sample-credential.js';

const { did } = samplePlace;
const identityOf = (publicMultibase: string, revoked = false) => ({
  did,
  keys: [{ publicMultibase, revoked }],
});

describe('a credential', () => {
  it('is well-formed, keeps its shape when signed, and verifies', async () => {
    const key = await generateIssuerKey();
    const signed = await signCredential(achievementCredential(sampleFacts, samplePlace), did, key);
    expect(SignedAchievementCredential.safeParse(signed).error).toBeUndefined();
    expect(await hasIssuersProof(signed, identityOf(key.publicMultibase))).toBe(true);
    const other = await generateIssuerKey();
    expect(await hasIssuersProof(signed, identityOf(other.publicMultibase))).toBe(false);
    expect(await hasIssuersProof(signed, identityOf(key.publicMultibase, true))).toBe(false);
  });

  it('verifies after its end: the proof is one question, the date another', async () => {
    const key = await generateIssuerKey();
    const unsigned = achievementCredential(sampleFacts, { ...samplePlace, expiresOn: '2026-11-22' });
    const signed = await signCredential(unsigned, did, key);
    expect(signed.validUntil).toBe('2026-11-22T23:59:59+07:00');
    expect(await hasIssuersProof(signed, identityOf(key.publicMultibase))).toBe(true);
  });

  it('says by its kind what its holder did', () => {
    const ofKind = (kind: string) =>
      achievementCredential({ ...sampleFacts, kind }, samplePlace).credentialSubject;
    expect(ofKind('STTP')).toMatchObject({
      role: 'Peserta',
      achievement: { achievementType: 'CertificateOfCompletion' },
      result: [{ value: '87.5' }, { value: 'Memuaskan' }],
    });
    expect(ofKind('SK')).toMatchObject({ role: 'Peserta', achievement: { achievementType: 'Certificate' } });
    expect(ofKind('SK').result).toBeUndefined();
    expect(ofKind('PELATIH').role).toBe('Pelatih');
  });

  it('of a demo says so', () => {
    const { credentialSubject } = achievementCredential({ ...sampleFacts, demo: true }, samplePlace);
    expect(credentialSubject.achievement.description).toMatch(/^CONTOH \/ DEMO/);
  });

  it.each([
    ['a day that is none', { startedOn: 'kemarin' }, 'activityStartDate'],
    ['no name', { holderName: '' }, 'identityHash'],
    ['no number', { number: '' }, 'licenseNumber'],
  ])('is not made with %s', (_name, wrong, field) => {
    expect(() => achievementCredential({ ...sampleFacts, ...wrong }, samplePlace)).toThrow(field);
  });
});

describe('the DID', () => {
  it('names the host, with its port escaped', () => {
    expect(didOf('https://sinau.example.id/')).toBe('did:web:sinau.example.id');
    expect(didOf('http://localhost:3000')).toBe('did:web:localhost%3A3000');
  });

  it('keeps a revoked key as a method that may assert nothing', () => {
    const keys = [
      { publicMultibase: 'z6MkOld', revoked: true },
      { publicMultibase: 'z6MkNew', revoked: false },
    ];
    const document = didDocument({ did, keys });
    expect(document.verificationMethod.map(({ id }) => id)).toEqual([`${did}#z6MkOld`, `${did}#z6MkNew`]);
    expect(document.assertionMethod).toEqual([`${did}#z6MkNew`]);
  });
});

describe('the document loader', () => {
  it('knows what is bundled and refuses every other address', async () => {
    const load = documentLoaderOf({ did, keys: [] });
    expect((await load(VC_CONTEXT)).documentUrl).toBe(VC_CONTEXT);
    expect((await load(did)).document).toMatchObject({ id: did });
    for (const url of [
      'https://example.org/context',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'constructor',
      '__proto__',
      `${did}#z6MkUnknown`,
      'https://www.w3.org/2018/credentials/v1',
    ])
      await expect(load(url)).rejects.toThrow('refused to load');
  });

  it('hands out copies: what a library changes stays its own', async () => {
    const load = documentLoaderOf(null);
    const first = (await load(VC_CONTEXT)).document as Record<string, unknown>;
    first['@context'] = 'changed';
    expect((await load(VC_CONTEXT)).document).not.toEqual(first);
  });
});
