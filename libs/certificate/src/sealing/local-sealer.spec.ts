import { readFile } from 'node:fs/promises';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { homeSeal, unsealedSample, WORDS } from '../testing/sealed-sample.js';
import { bufferOf } from './cms.js';
import { inspectSeal } from './inspect-seal.js';
import { createLocalSealer } from './local-sealer.js';
import { openPkcs12 } from './pkcs12.js';
import { findSignatures } from './signature-dictionary.js';

const fixture = (name: string) => readFile(`libs/certificate/src/testing/fixtures/${name}.p12`);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

let pdf: Uint8Array;
let sealed: Uint8Array;
let home: Awaited<ReturnType<typeof homeSeal>>;

beforeAll(async () => {
  pdf = await unsealedSample();
  home = await homeSeal();
  sealed = await home.sealer.seal(pdf);
});

function signerInfo(): pkijs.SignerInfo {
  const [found] = findSignatures(Buffer.from(sealed));
  const wrapped = new pkijs.ContentInfo({
    schema: asn1js.fromBER(bufferOf(found?.cms ?? new Uint8Array())).result,
  });
  const [info] = new pkijs.SignedData({ schema: wrapped.content }).signerInfos;
  if (!info) throw new Error('no signer');
  return info;
}

describe('a sealed PDF', () => {
  it('is the unsealed one with something after it', () => {
    expect(Buffer.from(sealed).subarray(0, pdf.byteLength).equals(pdf)).toBe(true);
    expect(sealed.byteLength).toBeLessThanOrEqual(150 * 1024);
  });

  it('has the signature dictionary of PAdES, whole and by itself', () => {
    const added = latin1(sealed.subarray(pdf.byteLength));
    expect(added).toContain('/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached');
    expect(added).toMatch(/\/M\(D:\d{14}Z\)/);
    expect(added).not.toContain('/Cert');
    expect(findSignatures(Buffer.from(sealed))).toMatchObject([{ gap: false, end: sealed.byteLength }]);
  });

  it('keeps to PDF/A: an invisible field that prints, no NeedAppearances, the file identifier', () => {
    const added = latin1(sealed.subarray(pdf.byteLength));
    expect(added).toContain('/F 132/Rect[0 0 0 0]');
    expect(added).not.toContain('NeedAppearances');
    const permanent = /\/ID\s*\[\s*(\([^)]*\))/.exec(latin1(pdf))?.[1] ?? 'none';
    expect(added).toContain(`/ID[${permanent}<`);
  });

  it('signs content-type, message-digest and signing-certificate-v2 in DER order, and no time', () => {
    const types = signerInfo().signedAttrs?.attributes.map(({ type }) => type);
    expect(types).toEqual(['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47']);
    expect(signerInfo().unsignedAttrs).toBeUndefined();
  });

  it('is good for whoever trusts the authority', () => {
    expect(inspectSeal(sealed, [home.root])).toMatchObject({
      signed: true,
      wholeDocument: true,
      intact: true,
      chainOk: true,
      signer: 'UJI Segel',
      timestamp: null,
      problems: [],
    });
  });

  it('is not sealed twice', async () => {
    await expect(home.sealer.seal(sealed)).rejects.toMatchObject({ name: 'SealRefused', of: 'document' });
  });

  it.each([
    ['nothing', ''],
    ['no PDF', 'halo'.repeat(400)],
    ['half a PDF', '%PDF-1.7\nstartxref\n9\n%%EOF'],
  ])('cannot be made of %s', async (_, text) => {
    await expect(home.sealer.seal(Buffer.from(text))).rejects.toMatchObject({ of: 'document' });
  });
});

describe('a PKCS#12 file', () => {
  it.each([
    ['seal-ec', 'UJI Segel Sinau', 2],
    ['seal-rsa', 'UJI Segel RSA', 1],
  ])('%s seals', async (name, signer, length) => {
    const identity = await openPkcs12(await fixture(name), 'uji-segel');
    expect(identity.chain).toHaveLength(length);
    const made = await createLocalSealer(identity, { words: WORDS }).seal(pdf);
    const anchor = identity.chain.at(-1) ?? new Uint8Array();
    expect(inspectSeal(made, [anchor])).toMatchObject({ signer, intact: true, chainOk: true, problems: [] });
  });

  it.each([
    ['a wrong passphrase', 'seal-ec', 'salah'],
    ['an old cipher', 'seal-legacy', 'uji-segel'],
  ])('does not open with %s, and says what to do', async (_, name, passphrase) => {
    const opening = openPkcs12(await fixture(name), passphrase);
    await expect(opening).rejects.toMatchObject({ name: 'SealRefused', of: 'signer' });
    await expect(opening).rejects.toThrow('openssl pkcs12 -export');
  });

  it('that is none does not open', async () => {
    await expect(openPkcs12(Buffer.from('halo'), 'x')).rejects.toMatchObject({ of: 'signer' });
  });

  it('whose key is not its certificate’s is refused', async () => {
    const other = await homeSeal();
    const mixed = { privateKey: other.identity.privateKey, chain: home.identity.chain };
    expect(() => createLocalSealer(mixed, { words: WORDS })).toThrow('bukan milik sertifikatnya');
  });
});
