import { randomUUID } from 'node:crypto';
import { SignedAchievementCredential } from '@sinau/certificate/credential/credential-schema.js';
import { generateIssuerKey, signCredential } from '@sinau/certificate/credential/proof.js';
import {
  issuedCertificate,
  revokeCertificate,
  type HeldCertificate,
} from '../../testing/credentials.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { BadgeVerifier } from './badge-verifier.service.js';
import { CredentialsService } from './credentials.service.js';
import { IssuerKeys } from './issuer-keys.service.js';

let api: TestApi;
let held: HeldCertificate;
let verifier: BadgeVerifier;
let genuine: SignedAchievementCredential;

beforeAll(async () => {
  api = await startTestApi();
  held = await issuedCertificate(api, 'Siti Aminah');
  verifier = api.app.get(BadgeVerifier, { strict: false });
  genuine = await credentialOf(held.certificateId);
});
afterAll(() => api.close());

async function credentialOf(id: string): Promise<SignedAchievementCredential> {
  const bytes = await api.app.get(CredentialsService, { strict: false }).credentialOf(id);
  return SignedAchievementCredential.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
const refused = (problem: string) => ({
  genuine: false,
  revoked: false,
  certificateId: null,
  problems: [problem],
});
type Changed = SignedAchievementCredential & Record<string, unknown>;
const changed = (edit: (credential: Changed) => void) => {
  const copy = structuredClone(genuine) as Changed;
  edit(copy);
  return verifier.verifyBadge(copy);
};

describe('a badge that somebody brings', () => {
  it('is genuine as JSON, PNG and SVG', async () => {
    const verdict = { genuine: true, revoked: false, certificateId: held.certificateId, problems: [] };
    expect(await verifier.verifyBadge(genuine)).toEqual(verdict);
    for (const end of ['credential', 'badge.png', 'badge.svg']) {
      const file = await held.holder.send(`GET /certificates/:id/${end}`, {
        params: { id: held.certificateId },
      });
      expect(await verifier.verifyBadge(file.raw)).toEqual(verdict);
    }
  });

  it('with one letter of the name, a date or the number changed is not', async () => {
    expect(await changed(({ credentialSubject }) => (credentialSubject.name = 'Siti Aminahh'))).toEqual(
      refused('proof_wrong'),
    );
    expect(await changed((one) => (one.validUntil = '2099-01-01T00:00:00Z'))).toEqual(refused('proof_wrong'));
    expect(await changed(({ credentialSubject }) => (credentialSubject.licenseNumber = '1/X'))).toEqual(
      refused('proof_wrong'),
    );
    expect(await changed((one) => (one.id = `urn:uuid:${randomUUID()}`))).toEqual(refused('proof_wrong'));
    expect(await changed(({ credentialStatus }) => (credentialStatus.statusListIndex = '5'))).toEqual(
      refused('proof_wrong'),
    );
    expect(await changed(({ proof }) => (proof.created = '2020-01-01T00:00:00Z'))).toEqual(
      refused('proof_wrong'),
    );
  });

  it('with more in it than we write, other contexts or no proof is not ours', async () => {
    const context = { '@vocab': 'https://example.org/' };
    for (const edit of [
      (one: Changed) => (one.extra = 1),
      (one: Changed) => (one['@context'] as unknown[]).push(context),
      (one: Changed) => ((one as { proof?: unknown }).proof = undefined),
      (one: Changed) => ((one as { proof?: unknown }).proof = [one.proof, one.proof]),
      (one: Changed) => (one.issuer.id = 'did:web:evil.example'),
      (one: Changed) => (one.proof.cryptosuite = 'eddsa-jcs-2022' as never),
    ])
      expect(await changed(edit)).toEqual(refused('not_ours'));
    for (const other of [{}, [], 'x', 7, true])
      expect(await verifier.verifyBadge(other)).toEqual(refused('not_ours'));
  });

  it('signed by a key of their own under our name is a forgery', async () => {
    const { did } = api.app.get(IssuerKeys, { strict: false });
    const { proof: _proof, ...unsigned } = genuine;
    const forged = await signCredential(unsigned, did, await generateIssuerKey());
    expect(await verifier.verifyBadge(forged)).toEqual(refused('proof_wrong'));
  });

  it('signed by us but not in the register is named so', async () => {
    const keys = api.app.get(IssuerKeys, { strict: false });
    const { proof: _proof, ...unsigned } = genuine;
    const stray = await signCredential(
      { ...unsigned, id: `urn:uuid:${randomUUID()}` },
      keys.did,
      await keys.signing(),
    );
    expect(await verifier.verifyBadge(stray)).toEqual(refused('not_registered'));
  });

  it('of a revoked certificate is genuine and revoked, though its proof still verifies', async () => {
    const revoked = await issuedCertificate(api, 'Budi Santoso');
    const credential = await credentialOf(revoked.certificateId);
    await revokeCertificate(api, revoked);
    const { certificateId } = revoked;
    expect(await verifier.verifyBadge(credential)).toEqual({
      genuine: true,
      revoked: true,
      certificateId,
      problems: ['revoked'],
    });
  });

  it('that has ended or has not begun says so', async () => {
    const ended = await issuedCertificate(api, 'Citra Dewi', { expiresOn: '2026-11-10' });
    expect((await verifier.verifyBadge(await credentialOf(ended.certificateId))).problems).toEqual([
      'expired',
    ]);
    const early = await issuedCertificate(api, 'Dewi Lestari', { payload: { issuedOn: '2099-01-01' } });
    expect((await verifier.verifyBadge(await credentialOf(early.certificateId))).problems).toEqual([
      'not_yet_valid',
    ]);
  });

  it('that is no badge at all is told so, and nothing breaks', async () => {
    expect(await verifier.verifyBadge(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toEqual(
      refused('no_credential'),
    );
    for (const bytes of [
      Buffer.from('{"a":'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 9]),
      Buffer.from([0xff, 0xfe]),
    ])
      expect(await verifier.verifyBadge(bytes)).toEqual(refused('unreadable'));
    expect(await verifier.verifyBadge(Buffer.from('%PDF-1.7'))).toEqual(refused('no_credential'));
    expect(await verifier.verifyBadge(Buffer.alloc(3 * 1024 * 1024, 'x'))).toEqual(refused('unreadable'));
  });
});
