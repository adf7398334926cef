import { X509Certificate } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { inspectSeal } from '@sinau/certificate/sealing/inspect-seal.js';
import { createHomeAuthority } from '@sinau/certificate/sealing/home-authority.js';
import { createLocalSealer } from '@sinau/certificate/sealing/local-sealer.js';
import { WORDS, unsealedSample } from '@sinau/certificate/testing/sealed-sample.js';
import { Transactions } from '../../database/transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { FileExaminer } from '../verification/file-examiner.service.js';
import { DemoSeal } from './demo-seal.service.js';
import { InstitutionSealer } from './institution-sealer.service.js';
import { SealHealth } from './seal-health.service.js';
import { SealTrust } from './seal-trust.service.js';
import { SealingModule } from './sealing.module.js';
import { findDemoSeal } from './sealing.queries.js';

const NONE = { SEAL_PKCS12: '', SEAL_PASSPHRASE: '', SEAL_TSA_URL: '', SEAL_ANCHORS: '', SINAU_DEMO: '' };

let api: TestApi;
let pdf: Uint8Array;
let surroundings: NodeJS.ProcessEnv;

beforeAll(async () => {
  api = await startTestApi();
  surroundings = { ...process.env };
  pdf = await unsealedSample();
});
afterAll(() => api.close());

/** One process with these settings; several may start at once, so what is put back is what the spec began with. */
async function processWith(settings: Record<string, string>) {
  Object.assign(process.env, settings);
  try {
    return await NestFactory.createApplicationContext(SealingModule, { logger: false, abortOnError: false });
  } finally {
    Object.assign(process.env, surroundings);
    for (const name of Object.keys(settings)) if (!(name in surroundings)) delete process.env[name];
  }
}

describe('the seal of a demonstration', () => {
  it('is made once when two processes start at once, says DEMO, and seals', async () => {
    const both = await Promise.all([1, 2].map(() => processWith({ ...NONE, SINAU_DEMO: '1' })));
    const [one, two] = await Promise.all(both.map((process) => process.get(DemoSeal).identity()));
    expect(one).toEqual(two);
    const [signer, root] = (one?.chain ?? []).map((der) => new X509Certificate(Buffer.from(der)));
    expect(signer?.subject).toContain('CN=DEMO Segel Sinau');
    expect(root?.subject).toContain('CN=DEMO Otoritas Sinau (bukan dokumen resmi)');
    const sealed = await both[0]?.get(InstitutionSealer).seal(pdf);
    const report = await both[1]?.get(SealTrust).inspect(sealed ?? pdf);
    expect(report).toMatchObject({
      wholeDocument: true,
      intact: true,
      chainOk: true,
      signer: 'DEMO Segel Sinau',
    });
    const pem = (await api.anonymous.inject({ method: 'GET', url: '/segel/ca.pem' })).raw;
    expect(new X509Certificate(pem).fingerprint256).toBe(root?.fingerprint256);
    await Promise.all(both.map((process) => process.close()));
  });

  it('is ours by its own certificate, not by the authority that gives them to others too', async () => {
    const authority = await createHomeAuthority({ name: 'UJI Otoritas Negara', organisation: 'UJI' });
    const [own, other] = await Promise.all(
      ['UJI Latkop', 'UJI Kantor Lain'].map((name) => authority.issue({ name, purpose: 'seal' })),
    );
    const trust = api.app.get(SealTrust, { strict: false });
    await trust.remember(own?.chain ?? []);
    const sealedBy = async (identity: typeof own) =>
      trust.inspect(await createLocalSealer(identity as NonNullable<typeof own>, { words: WORDS }).seal(pdf));
    const [mine, theirs] = [await sealedBy(own), await sealedBy(other)];
    expect([mine.chainOk, theirs.chainOk]).toEqual([true, true]);
    expect([await trust.isOurs(mine), await trust.isOurs(theirs)]).toEqual([true, false]);
    const examiner = api.app.get(FileExaminer, { strict: false });
    const foreign = await createLocalSealer(other as NonNullable<typeof other>, { words: WORDS }).seal(pdf);
    expect((await examiner.pdf(Buffer.from(foreign))).finding).toBe('foreign');
  });

  it('lies encrypted in the database', async () => {
    const { reader } = api.app.get(Transactions, { strict: false });
    const stored = await findDemoSeal(reader);
    expect(stored?.keyId).toBe('k1');
    expect(stored?.ciphertext.toString('latin1')).not.toContain('PRIVATE KEY');
  });
});

describe('the institution’s seal', () => {
  it('comes from the PKCS#12 file, and what it sealed is believed from then on', async () => {
    const own = await processWith({});
    const sealed = await own.get(InstitutionSealer).seal(pdf);
    expect(inspectSeal(sealed, await own.get(SealTrust).anchors())).toMatchObject({
      signer: 'UJI Segel Sinau',
      chainOk: true,
      problems: [],
    });
    expect(await own.get(SealHealth).state()).toMatchObject({ by: 'pkcs12', stopped: null });
    await own.close();
  });

  it('is missing where nobody set it up: told, not sealed', async () => {
    const own = await processWith(NONE);
    await expect(own.get(InstitutionSealer).seal(pdf)).rejects.toThrow('Segel belum disiapkan');
    expect(await own.get(SealHealth).state()).toEqual({
      by: 'none',
      expiresInDays: null,
      stopped: 'Segel belum disiapkan. Atur SEAL_PKCS12 atau BSRE_URL, lalu mulai ulang.',
    });
    await own.close();
  });

  it.each([
    ['a wrong passphrase', { SEAL_PASSPHRASE: 'rahasia-salah' }, 'tidak terbuka'],
    ['a file that is not there', { SEAL_PKCS12: '/tidak/ada.p12' }, 'tidak terbaca'],
  ])('does not seal with %s, and says so without repeating it', async (_, settings, said) => {
    const own = await processWith(settings);
    const refused = own.get(InstitutionSealer).seal(pdf);
    await expect(refused).rejects.toThrow(said);
    await expect(refused).rejects.not.toThrow('rahasia-salah');
    await own.close();
  });

  it('whose passphrase was mended seals at once, though the wrong one was stopped', async () => {
    const wrong = await processWith({ SEAL_PASSPHRASE: 'salah' });
    for (let i = 0; i < 3; i += 1)
      await expect(wrong.get(InstitutionSealer).seal(pdf)).rejects.toMatchObject({ of: 'signer' });
    await expect(wrong.get(InstitutionSealer).ready()).rejects.toThrow('Penyegelan dihentikan');
    expect((await wrong.get(SealHealth).state()).stopped).toContain('tidak terbuka');
    await wrong.close();
    const mended = await processWith({});
    await expect(mended.get(InstitutionSealer).ready()).resolves.toBeUndefined();
    await mended.close();
  });
});
