import { SignedAchievementCredential } from '@sinau/certificate/credential/credential-schema.js';
import { didDocument, type DidDocument } from '@sinau/certificate/credential/did-web.js';
import { hasIssuersProof } from '@sinau/certificate/credential/proof.js';
import { readStatus } from '@sinau/certificate/credential/status-list.js';
import { issuedCertificate, revokeCertificate } from '../../testing/credentials.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { CredentialsService } from './credentials.service.js';
import { IssuerKeys } from './issuer-keys.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const service = <T>(type: abstract new (...args: never[]) => T): T => api.app.get(type, { strict: false });
const get = (url: string) => api.app.inject({ method: 'GET', url });
const did = async () => (await get('/.well-known/did.json')).json<DidDocument>();
const credentialOf = async (id: string) =>
  SignedAchievementCredential.parse(
    JSON.parse(Buffer.from(await service(CredentialsService).credentialOf(id)).toString('utf8')),
  );
const currentKey = async () => {
  const admin = await api.signIn('admin');
  const { body } = await admin.call('GET /manage/issuer-keys');
  return { admin, id: body.items.find(({ retiredAt }) => !retiredAt)?.id ?? '', items: body.items };
};

describe('issuer keys', () => {
  it('are one, also when many processes start at once, and the secret is sealed', async () => {
    const keys = service(IssuerKeys);
    const made = await Promise.all(Array.from({ length: 8 }, () => keys.signing()));
    expect(new Set(made.map(({ publicMultibase }) => publicMultibase)).size).toBe(1);
    const rows = await api.query<{ secret: string }>(
      `select encode(secret_ciphertext, 'escape') as secret from issuer_keys`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.secret).not.toContain(made[0]?.secretMultibase.slice(0, 12));
  });

  it('stand in the DID document, which anyone may keep for five minutes', async () => {
    const answer = await get('/.well-known/did.json');
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/did\+ld\+json/),
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    });
    const document = answer.json<DidDocument>();
    expect(document.id).toBe('did:web:localhost%3A3000');
    expect(document).toEqual(didDocument(await service(IssuerKeys).identity()));
    expect(answer.body).not.toContain('secret');
  });

  it('are listed, rotated and revoked by an administrator only', async () => {
    const { id } = await currentKey();
    const body = { confirm: 'CABUT' };
    for (const role of ['peserta', 'pelatih', 'panitia', 'dinas'] as const) {
      const other = await api.signIn(role);
      expect((await other.send('GET /manage/issuer-keys')).status).toBe(404);
      expect((await other.send('POST /manage/issuer-keys/:id/rotate', { params: { id } })).status).toBe(404);
      expect((await other.send('POST /manage/issuer-keys/:id/revoke', { params: { id }, body })).status).toBe(
        404,
      );
    }
    expect((await api.anonymous.send('GET /manage/issuer-keys')).status).toBe(401);
    expect((await api.anonymous.send('POST /manage/issuer-keys/:id/rotate', { params: { id } })).status).toBe(
      401,
    );
    expect(
      (await api.anonymous.send('POST /manage/issuer-keys/:id/revoke', { params: { id }, body })).status,
    ).toBe(401);
  });

  it('rotation: the new one signs, the old one still proves, and it is in the audit log once', async () => {
    const { certificateId } = await issuedCertificate(api, 'Siti Aminah');
    const old = await credentialOf(certificateId);
    const { admin, id } = await currentKey();
    const params = { id };
    const both = await Promise.all(
      [1, 2].map(() => admin.send('POST /manage/issuer-keys/:id/rotate', { params })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.detail).toBe('Kunci ini sudah tidak dipakai.');
    const next = await credentialOf((await issuedCertificate(api, 'Budi Santoso')).certificateId);
    expect(next.proof.verificationMethod).not.toBe(old.proof.verificationMethod);
    const document = await did();
    expect(document.assertionMethod).toEqual([old, next].map(({ proof }) => proof.verificationMethod));
    const identity = await service(IssuerKeys).identity();
    expect(await hasIssuersProof(old, identity)).toBe(true);
    expect(await hasIssuersProof(next, identity)).toBe(true);
    const audited = await api.query(
      `select 1 from audit_log where action = 'issuer_key.rotated' and subject_id = $1`,
      [id],
    );
    expect(audited).toHaveLength(1);
  });

  it('a compromised key: stays in the document, may assert no more, and its list is signed again', async () => {
    const { certificateId } = await issuedCertificate(api, 'Citra Dewi');
    const signed = await credentialOf(certificateId);
    const list = new URL(signed.credentialStatus.statusListCredential).pathname;
    const before = (await get(list)).json<{ proof: { verificationMethod: string } }>();
    const { admin, id } = await currentKey();
    const unsure = await admin.send('POST /manage/issuer-keys/:id/revoke', {
      params: { id },
      body: { confirm: 'ya' },
    });
    expect([unsure.status, unsure.body.errors?.[0]?.message]).toEqual([
      422,
      'Ketik CABUT untuk mencabut kunci ini.',
    ]);
    const call = () =>
      admin.send('POST /manage/issuer-keys/:id/revoke', { params: { id }, body: { confirm: 'CABUT' } });
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(409);
    const document = await did();
    expect(document.verificationMethod.map((method) => method.id)).toContain(signed.proof.verificationMethod);
    expect(document.assertionMethod).not.toContain(signed.proof.verificationMethod);
    expect(document.assertionMethod).not.toContain(before.proof.verificationMethod);
    expect(await hasIssuersProof(signed, await service(IssuerKeys).identity())).toBe(false);
    const after = (await get(list)).json<{ proof: { verificationMethod: string } }>();
    expect(document.assertionMethod).toContain(after.proof.verificationMethod);
  });
});

describe('the status list', () => {
  interface List {
    id: string;
    credentialSubject: { encodedList: string };
  }

  it('is signed once per change, and tells what was revoked from that commit on', async () => {
    const one = await issuedCertificate(api, 'Dewi Lestari');
    const other = await issuedCertificate(api, 'Eka Putra');
    const { credentialStatus } = await credentialOf(one.certificateId);
    const index = Number((await credentialOf(other.certificateId)).credentialStatus.statusListIndex);
    const path = new URL(credentialStatus.statusListCredential).pathname;
    const first = await get(path);
    expect(first.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/vc\+ld\+json/),
      'cache-control': 'public, max-age=60',
    });
    expect((await get(path)).body).toBe(first.body);
    await revokeCertificate(api, one);
    const { id, credentialSubject } = (await get(path)).json<List>();
    expect(id).toBe(credentialStatus.statusListCredential);
    expect(readStatus(credentialSubject.encodedList, Number(credentialStatus.statusListIndex))).toBe(true);
    expect(readStatus(credentialSubject.encodedList, index)).toBe(false);
  });

  it('knows one that was revoked before it had a credential', async () => {
    const held = await issuedCertificate(api, 'Fajar Nugroho');
    await revokeCertificate(api, held);
    const { credentialStatus } = await credentialOf(held.certificateId);
    const list = await get(new URL(credentialStatus.statusListCredential).pathname);
    const { encodedList } = list.json<List>().credentialSubject;
    expect(readStatus(encodedList, Number(credentialStatus.statusListIndex))).toBe(true);
  });

  it('opens another when one is half full', async () => {
    await api.query('update status_lists set allocated = 65536');
    const certificates = await Promise.all(
      ['Gita Ayu', 'Hana Sari', 'Indra Jaya'].map((name) => issuedCertificate(api, name)),
    );
    const made = await Promise.all(certificates.map(({ certificateId }) => credentialOf(certificateId)));
    expect(new Set(made.map((one) => one.credentialStatus.statusListCredential)).size).toBe(1);
    expect(await api.query('select 1 from status_lists')).toHaveLength(2);
  });

  it('is not there under another name', async () => {
    for (const id of ['x', '..', '0199c0de-0000-7000-8000-000000000001'])
      expect((await get(`/credentials/status/${id}`)).statusCode).toBe(404);
  });
});
