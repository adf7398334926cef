import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import sharp from 'sharp';
import { fromBufferPromise } from 'yauzl';
import { readConfig } from '../../../config.js';
import { approveClass, runningClass, startIssuing } from '../../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../../testing/test-api.js';
import { issueHomeWallet, openssl, type HomeWallet } from '../../../testing/wallet.factory.js';
import { openWallet } from './wallet-identity.js';

const NONE = {
  WALLET_CERTIFICATE: '',
  WALLET_KEY: '',
  WALLET_KEY_PASSPHRASE: '',
  WALLET_WWDR: '',
  WALLET_PASS_TYPE: '',
  WALLET_TEAM: '',
};
const PASS_FIELDS = ['headerFields', 'primaryFields', 'secondaryFields', 'auxiliaryFields', 'backFields'];

interface Pass {
  readonly voided: boolean;
  readonly generic: Record<string, { key: string; label: string; value: string }[]>;
  readonly [name: string]: unknown;
}

let home: HomeWallet;
let api: TestApi;
let holder: SignedIn;
let certificate: Certificate;

/** A class with one certificate that is out. */
async function issued(of: TestApi) {
  const { batchId, learners } = await runningClass(of, ['Ani <b>"Keripik"</b>']);
  const side = await startIssuing();
  try {
    const [first] = (await approveClass(of, batchId)) as [Certificate];
    await side.issueAll([first]);
    return { certificate: first, holder: learners[0] as SignedIn };
  } finally {
    await side.close();
  }
}

const fetched = (who: Pick<SignedIn, 'inject'>, id = certificate.id) =>
  who.inject({ url: `/api/certificates/${id}/wallet` });

async function filesOf(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(archive);
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

const part = (files: Map<string, Buffer>, name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
const passOf = async (archive: Buffer) =>
  JSON.parse(part(await filesOf(archive), 'pass.json').toString()) as Pass;

beforeAll(async () => {
  home = await issueHomeWallet();
  api = await startTestApi(home.settings);
  ({ certificate, holder } = await issued(api));
}, 60_000);
afterAll(async () => {
  await api?.close();
  await home?.remove();
});

describe('a pass for Wallet', () => {
  it('is signed as Apple documents it, over every file, by OpenSSL’s judgement', async () => {
    const answer = await fetched(holder);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.apple.pkpass',
      'cache-control': 'private, no-store',
      'content-disposition': 'attachment; filename="sertifikat.pkpass"',
    });
    const files = await filesOf(answer.raw);
    const manifest = JSON.parse(part(files, 'manifest.json').toString()) as Record<string, string>;
    expect(Object.keys(manifest).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json' && name !== 'signature').sort(),
    );
    for (const [name, hash] of Object.entries(manifest))
      expect(createHash('sha1').update(part(files, name)).digest('hex')).toBe(hash);
    await writeFile(home.file('signature'), part(files, 'signature'));
    await writeFile(home.file('manifest.json'), part(files, 'manifest.json'));
    const verify = (content: string) =>
      openssl(
        ['smime', '-verify', '-binary', '-inform', 'DER', '-in', home.file('signature')],
        ['-content', home.file(content), '-CAfile', home.root, '-purpose', 'any'],
      );
    expect(await verify('manifest.json')).toBe(part(files, 'manifest.json').toString());
    await writeFile(home.file('forged.json'), '{}');
    await expect(verify('forged.json')).rejects.toThrow(/digest failure|verification failure/i);
    const cms = await openssl(['cms', '-cmsout', '-print', '-inform', 'DER', '-in', home.file('signature')]);
    const attributes = cms.slice(cms.indexOf('signedAttrs'));
    for (const type of ['contentType', 'signingTime', 'messageDigest']) expect(attributes).toContain(type);
    expect(attributes).not.toContain('signingCertificate');
    expect(cms).toContain('eContent: <ABSENT>');
    expect(cms).toContain('CN=Perantara Uji');
  });

  it('says what the certificate says, leads to its verification page, and nothing else about a person', async () => {
    const pass = await passOf((await fetched(holder)).raw);
    expect(pass).toMatchObject({
      formatVersion: 1,
      passTypeIdentifier: 'pass.id.example.latkop',
      teamIdentifier: 'LATKOPUKM1',
      serialNumber: certificate.code,
      voided: false,
      barcodes: [
        {
          format: 'PKBarcodeFormatQR',
          message: certificate.verifyUrl,
          messageEncoding: 'iso-8859-1',
          altText: certificate.code,
        },
      ],
    });
    const all = PASS_FIELDS.flatMap((name) => pass.generic[name] ?? []);
    expect(Object.fromEntries(all.map(({ key, value }) => [key, value]))).toEqual({
      holder: 'Ani <b>"Keripik"</b>',
      course: certificate.courseTitle,
      number: certificate.number,
      issued: expect.stringMatching(/^\d{1,2} \w+ 20\d\d$/),
      business: certificate.businessName,
      class: certificate.batchLabel,
      jp: `${certificate.jp} JP`,
      ...(certificate.gradeLabel && { grade: certificate.gradeLabel }),
      issuer: 'UPT Pelatihan Koperasi dan UKM',
      verify: certificate.verifyUrl,
    });
    expect(JSON.stringify(pass)).not.toMatch(/\+62|@|\d{16}/);
  });

  it('has its pictures in the sizes that phones ask for', async () => {
    const files = await filesOf((await fetched(holder)).raw);
    for (const [name, side] of [
      ['icon.png', 29],
      ['icon@2x.png', 58],
      ['icon@3x.png', 87],
      ['logo@2x.png', 100],
    ] as const)
      expect(await sharp(part(files, name)).metadata()).toMatchObject({ format: 'png', width: side });
  });

  it('is its holder’s alone', async () => {
    expect((await fetched(api.anonymous)).status).toBe(401);
    expect((await fetched(await api.signIn('peserta'))).status).toBe(404);
    const dinas = await api.signIn('dinas');
    expect((await fetched(dinas)).status).toBe(404);
    expect((await fetched(holder, 'x')).status).toBe(404);
    const params = { id: certificate.id };
    const url = `/api/certificates/${certificate.id}/wallet`;
    expect((await holder.call('GET /certificates/:id', { params })).body.walletUrl).toBe(url);
    expect((await dinas.call('GET /certificates/:id', { params })).body.walletUrl).toBeNull();
  });

  it('ends with a certificate that ends, and is void once that is revoked', async () => {
    const dinas = await api.signIn('dinas');
    await dinas.call('PUT /manage/certificate-validity', { body: { kind: 'STTP', months: 24 } });
    const { certificate: mine, holder: owner } = await issued(api);
    const params = { id: mine.id };
    const { expiresOn } = (await owner.call('GET /certificates/:id', { params })).body;
    const before = await passOf((await fetched(owner, mine.id)).raw);
    expect(expiresOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(before.expirationDate).toBe(`${expiresOn}T23:59:59+07:00`);
    await dinas.call('POST /manage/certificates/:id/revoke', {
      params,
      body: { revocationClass: 'other', reason: 'Uji pencabutan' },
    });
    const pass = await passOf((await fetched(owner, mine.id)).raw);
    expect(pass).toMatchObject({ voided: true, serialNumber: mine.code });
  });
});

describe('the settings of Wallet', () => {
  const given = (changes: Record<string, string>) =>
    openWallet(readConfig({ ...process.env, ...home.settings, ...changes }));

  it('are all there or none', async () => {
    expect(await given(NONE)).toBeNull();
    expect(await given({})).toMatchObject({ passType: 'pass.id.example.latkop', team: 'LATKOPUKM1' });
    expect(() => readConfig({ ...process.env, ...home.settings, WALLET_WWDR: '' })).toThrow(
      'WALLET_PASS_TYPE and WALLET_TEAM go together',
    );
  });

  it.each([
    [{ WALLET_KEY: 'tidak-ada.key' }, 'WALLET_KEY names a file that cannot be read'],
    [{ WALLET_KEY_PASSPHRASE: 'salah' }, 'WALLET_KEY_PASSPHRASE does not open it'],
    [{ WALLET_TEAM: 'LAIN567890' }, 'WALLET_TEAM is not the one'],
    [{ WALLET_PASS_TYPE: 'pass.lain' }, 'WALLET_PASS_TYPE is not the one'],
    [{ WALLET_PASS_TYPE: 'lain' }, 'WALLET_PASS_TYPE must look like'],
    [{ WALLET_CERTIFICATE: 'README.md' }, 'WALLET_CERTIFICATE is not a certificate'],
  ])('stop the process when they are wrong: %j', async (changes, sentence) => {
    await expect((async () => given(changes as Record<string, string>))()).rejects.toThrow(sentence);
  });

  it('name one chain', async () => {
    await expect(given({ WALLET_WWDR: home.root })).rejects.toThrow('WALLET_WWDR is not the authority');
    await expect(given({ WALLET_KEY: home.file('wwdr.key') })).rejects.toThrow('WALLET_KEY is not the key');
  });
});

it('is not there where nothing is set up', async () => {
  const bare = await startTestApi(NONE);
  try {
    const mine = await issued(bare);
    const params = { id: mine.certificate.id };
    expect((await mine.holder.call('GET /certificates/:id', { params })).body.walletUrl).toBeNull();
    expect((await fetched(mine.holder, mine.certificate.id)).status).toBe(404);
  } finally {
    await bare.close();
  }
}, 60_000);
