import { readStatus } from '@sinau/certificate/credential/status-list.js';
import { VC_CONTEXT } from '@sinau/certificate/credential/contexts.js';
import { ConfigError, readConfig } from '../../config.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';

const DID = 'did:web:localhost%3A3000';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ SINAU_VC_API: '1' });
});
afterAll(async () => {
  await api.close();
  delete process.env.SINAU_VC_API;
});

type Fields = Record<string, unknown>;
interface Issued extends Fields {
  proof: { proofValue: string; type: string; cryptosuite: string; created: string; proofPurpose: string };
  credentialStatus: { statusListIndex: string; statusListCredential: string; id: string };
}
const plain: Fields = {
  '@context': [VC_CONTEXT],
  type: ['VerifiableCredential'],
  issuer: DID,
  credentialSubject: { id: 'did:example:subject' },
};
async function post(path: string, payload: object) {
  const answer = await api.app.inject({ method: 'POST', url: path, payload });
  return {
    status: answer.statusCode,
    body: answer.json<{ verifiableCredential: Issued; errors: string[] }>(),
  };
}
const issue = (changes: Fields = {}, options: Fields = {}) =>
  post('/credentials/issue', { credential: { ...plain, ...changes }, options });
const verify = (verifiableCredential: unknown) =>
  post('/credentials/verify', { verifiableCredential, options: {} });
const issued = async (changes: Fields = {}, options: Fields = {}) => {
  const answer = await issue(changes, options);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body.verifiableCredential;
};

describe('the VC API', () => {
  it('is not there without its flag, and production refuses the flag', async () => {
    const closed = await startTestApi({ SINAU_VC_API: '0' });
    for (const url of ['/credentials/issue', '/credentials/verify', '/presentations/verify'])
      expect((await closed.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(404);
    await closed.close();
    const production = { ...process.env, NODE_ENV: 'production', SINAU_VC_API: '1' };
    expect(() => readConfig(production)).toThrow(ConfigError);
  });

  it('issues with an eddsa-rdfc-2022 proof and verifies what it issued', async () => {
    const credential = await issued();
    expect(credential).toMatchObject(plain);
    expect(credential.proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
      proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]+$/),
    });
    expect((await verify(credential)).status).toBe(200);
  });

  it.each<[string, Fields]>([
    [
      'a first context that is not the base',
      { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
    ],
    ['a context that is a number', { '@context': [VC_CONTEXT, 7] }],
    ['a context that is no address', { '@context': [VC_CONTEXT, 'https ://x'] }],
    ['a context that is not bundled', { '@context': [VC_CONTEXT, 'https://example.org/c'] }],
    ['a redefined term', { '@context': [VC_CONTEXT, { VerifiableCredential: 'https://example.org/#V' }] }],
    ['an id of null', { id: null }],
    ['two ids', { id: ['https://a.example/1', 'https://a.example/2'] }],
    ['no type', { type: undefined }],
    ['another type only', { type: ['https://example.org/#Other'] }],
    [
      'a type that no context maps',
      { '@context': [VC_CONTEXT, { '@vocab': null }], type: ['VerifiableCredential', 'Unmapped'] },
    ],
    ['a word more in a language value', { name: { '@value': 'x', '@language': 'en', url: 'y' } }],
    ['no issuer', { issuer: undefined }],
    ['an issuer that is no address', { issuer: { id: 'not-url' } }],
    ['an issuer that is not us', { issuer: 'did:example:other' }],
    ['no subject', { credentialSubject: undefined }],
    ['an empty subject', { credentialSubject: {} }],
    ['an empty subject among others', { credentialSubject: [{ id: 'did:example:a' }, {}] }],
    [
      'a word that no context defines',
      {
        credentialSubject: { id: 'did:example:a', invalidTerm: 'x' },
        '@context': [VC_CONTEXT, { '@vocab': null }],
      },
    ],
    ['a date without a zone', { validFrom: '2026-01-01T00:00:00' }],
    [
      'an end before its beginning',
      { validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
    ],
    ['a status without a type', { credentialStatus: { id: 'did:example:status' } }],
    [
      'a status index that is no number',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: true,
          statusListCredential: 'https://example.com',
        },
      },
    ],
    ['a schema without an id', { credentialSchema: { type: 'JsonSchema' } }],
    ['terms without a type', { termsOfUse: { id: 'did:example:terms' } }],
    ['a resource without a digest', { relatedResource: { id: VC_CONTEXT } }],
    [
      'a resource named twice',
      { relatedResource: [1, 2].map((n) => ({ id: VC_CONTEXT, digestMultibase: `uABC${n}` })) },
    ],
    ['a proof without a type', { proof: { created: '2026-01-01T00:00:00Z' } }],
  ])('refuses to issue %s', async (_name, changes) => {
    const answer = await issue(changes);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(1);
  });

  it.each<[string, (credential: Issued) => void]>([
    ['a changed subject', (one) => (one.credentialSubject = { id: 'did:example:other' })],
    [
      'a changed proof value',
      ({ proof }) =>
        (proof.proofValue = `${proof.proofValue.slice(0, -1)}${proof.proofValue.endsWith('2') ? '3' : '2'}`),
    ],
    ['a proof value in another base', ({ proof }) => (proof.proofValue = `u${proof.proofValue.slice(1)}`)],
    ['another cryptosuite', ({ proof }) => (proof.cryptosuite = 'eddsa-jcs-2022')],
    ['another kind of proof', ({ proof }) => (proof.type = 'UnknownProof')],
    ['another purpose', ({ proof }) => (proof.proofPurpose = 'authentication')],
    ['a date that is none', ({ proof }) => (proof.created = 'yesterday')],
    ['no proof', (one) => delete (one as Partial<Issued>).proof],
  ])('refuses to verify %s', async (_name, edit) => {
    const credential = structuredClone(await issued());
    edit(credential);
    expect((await verify(credential)).status).toBe(400);
  });

  it('adds a status that its list knows, when asked to', async () => {
    const credential = await issued({}, { credentialStatus: { type: 'BitstringStatusListEntry' } });
    const { statusListCredential, statusListIndex, id } = credential.credentialStatus;
    expect(id).not.toBe(statusListCredential);
    const list = await api.app.inject({ method: 'GET', url: new URL(statusListCredential).pathname });
    const published = list.json<{
      type: string[];
      credentialSubject: { encodedList: string; type: string };
    }>();
    expect(published.type).toContain('BitstringStatusListCredential');
    expect(published.credentialSubject.type).toBe('BitstringStatusList');
    expect(readStatus(published.credentialSubject.encodedList, Number(statusListIndex))).toBe(false);
    expect((await verify(published)).status).toBe(200);
    expect((await verify(credential)).status).toBe(200);
    const elsewhere = await issued({
      credentialStatus: { ...credential.credentialStatus, statusListCredential: 'https://example.com/list' },
    });
    expect((await verify(elsewhere)).status).toBe(400);
  });

  it('refuses presentations that are unsigned, malformed or carry text for a credential', async () => {
    const presentation = { '@context': [VC_CONTEXT], type: ['VerifiablePresentation'] };
    for (const changes of [
      {},
      { proof: { type: 'DataIntegrityProof' } },
      { verifiableCredential: ['eyJ'] },
      { holder: { name: 'x' } },
    ]) {
      const verifiablePresentation = { ...presentation, ...changes };
      expect((await post('/presentations/verify', { verifiablePresentation })).status).toBe(400);
    }
  });
});
