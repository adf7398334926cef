import { createHash } from 'node:crypto';
import type { CertificateData } from './certificate-data.js';
import { UnprintableTextError } from './render-errors.js';
import { createCertificateRenderer } from './renderer.js';
import { decodeQr, pageCount, pageText } from './testing/read-pdf.js';
import { crowdedCertificate, sampleCertificate } from './testing/samples.js';

const BUDGET = 150 * 1024;
const renderer = createCertificateRenderer();
const print = (data: CertificateData) =>
  renderer.render({ data, template: { kind: 'builtin' }, attachment: null });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('an ordinary certificate', () => {
  const data = sampleCertificate();
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await print(data);
  });

  it('has two pages within the size budget', async () => {
    expect(await pageCount(pdf)).toBe(2);
    expect(pdf.byteLength).toBeLessThanOrEqual(BUDGET);
  });

  it('carries the verification URL in its QR', async () => {
    expect(await decodeQr(pdf)).toBe(data.verifyUrl);
  });

  it('says on the front who finished what, when and with what result', async () => {
    const text = await pageText(pdf, 0);
    for (const part of [
      'SURAT TANDA TAMAT PELATIHAN',
      `Nomor: ${data.number}`,
      data.holderName,
      'Bakso Malang Bu Sri',
      data.courseTitle,
      '2–6 November 2026',
      '20 jam pelajaran (JP)',
      'Memuaskan (nilai akhir 87,5)',
      'Malang, 21 November 2026',
      data.signatory.name,
      'NIP 19700101 199503 2 001',
      data.verificationCode,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('CONTOH');
  });

  it('lists the materi with their JP and the total on the back', async () => {
    const text = await pageText(pdf, 1);
    expect(text).toContain('DAFTAR MATERI');
    for (const module of data.modules) expect(text).toContain(`${module.title} ${module.jp}`);
    expect(text).toContain('Jumlah jam pelajaran 20');
    expect(text).toContain(data.verifyUrl);
  });

  it('is tagged PDF/A-3a in Indonesian with a title', () => {
    const raw = latin1(pdf);
    expect(raw).toMatch(/pdfaid:part>3</);
    expect(raw).toMatch(/pdfaid:conformance>A</);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang \(id(-ID)?\)/);
    expect(raw).toContain('Surat Tanda Tamat Pelatihan 500.3.10/0042/STTP/123.7/2026');
    expect(raw).toContain('2026-11-21T00:00:00');
  });
});

describe("a trainer's certificate", () => {
  const modules = [
    { title: 'Cahaya alami', jp: 0 },
    { title: 'Menyunting', jp: 0 },
  ];
  const own = sampleCertificate({ kind: 'PELATIH', gradeLabel: '', finalScore: null, jp: 0, modules });

  it('lists the sessions taught, and no JP where they have none', async () => {
    const pdf = await print(own);
    const back = await pageText(pdf, 1);
    expect(back).toContain('SESI YANG DIAJARKAN');
    expect(back).toContain('1 Cahaya alami 2 Menyunting');
    expect(back).not.toMatch(/MATERI|Jumlah jam pelajaran|\bJP\b/);
    expect(await pageText(pdf, 0)).not.toContain('jam pelajaran');
    const some = await print({ ...own, jp: 2, modules: [{ title: 'Cahaya alami', jp: 2 }] });
    expect(await pageText(some, 1)).toContain('Jumlah jam pelajaran 2');
  });
});

describe('the same data', () => {
  it('gives the same bytes, from this renderer and from a new one', async () => {
    const data = sampleCertificate();
    const hashes = [
      sha256(await print(data)),
      sha256(await print(data)),
      sha256(
        await createCertificateRenderer().render({ data, template: { kind: 'builtin' }, attachment: null }),
      ),
    ];
    expect(new Set(hashes).size).toBe(1);
  });

  it('changes the bytes when a word changes', async () => {
    const one = await print(sampleCertificate());
    const other = await print(sampleCertificate({ holderName: 'Sri Wahyuni, S.M.' }));
    expect(sha256(one)).not.toBe(sha256(other));
  });
});

describe('hostile text', () => {
  it.each([
    '#eval("1+1")',
    '*tebal* _miring_ $x^2$',
    String.raw`garis \ miring "kutip" ]] [[ }} {{`,
    '</text> <!-- @label --> // /* komentar',
    '#read("/etc/passwd")',
  ])('prints %j as it is', async (holderName) => {
    const pdf = await print(sampleCertificate({ holderName, courseTitle: holderName }));
    const text = await pageText(pdf, 0);
    expect(text.split(holderName)).toHaveLength(3);
  });

  it('names the characters that the fonts lack, and renders the next one', async () => {
    const holderName = 'Siti ꦱ Aini 😀';
    expect(renderer.unprintable(holderName)).toEqual(['ꦱ', '😀']);
    await expect(print(sampleCertificate({ holderName }))).rejects.toThrow(
      new UnprintableTextError(['ꦱ', '😀']),
    );
    expect(await pageCount(await print(sampleCertificate()))).toBe(2);
  });

  it('prints the accents and quotes of Latin names', async () => {
    const holderName = 'Ñoña Çelik Łukasz Øst Ḥasan Ma’rūf “Ayu” ‘Aisyah';
    expect(renderer.unprintable(holderName)).toEqual([]);
    expect(await pageText(await print(sampleCertificate({ holderName })), 0)).toContain(holderName);
  });
});

describe('crowded content', () => {
  const longName = 'Dr. Hj. Siti Nur Aini Rahmawati Putri Kusumaningtyas, S.Pd., M.M.';

  it('fits a 100-character name, a long title and twelve modules on two pages', async () => {
    const data = crowdedCertificate();
    const pdf = await print(data);
    expect(data.holderName.length).toBeGreaterThanOrEqual(100);
    expect(await pageCount(pdf)).toBe(2);
    expect(pdf.byteLength).toBeLessThanOrEqual(BUDGET);
    expect(await pageText(pdf, 0)).toContain(data.holderName);
    expect(await pageText(pdf, 0)).toContain(data.courseTitle);
    expect(await pageText(pdf, 1)).toContain('Materi 12: Menyusun');
    expect(await decodeQr(pdf)).toBe(data.verifyUrl);
  });

  it.each([longName, 'W'.repeat(100), 'A'])('keeps the name %j on two pages', async (holderName) => {
    const pdf = await print(sampleCertificate({ holderName, businessName: null }));
    expect(await pageCount(pdf)).toBe(2);
    expect((await pageText(pdf, 0)).replace(/\s/g, '')).toContain(holderName.replace(/\s/g, ''));
  });

  it('still fits thirty modules', async () => {
    const modules = Array.from({ length: 30 }, (_, i) => ({ title: `Materi ke-${i + 1}`, jp: 1 }));
    const text = await pageText(await print(sampleCertificate({ modules })), 1);
    expect(text).toContain('Materi ke-30');
  });
});

describe('a demo certificate', () => {
  it('says so on both pages', async () => {
    const pdf = await print(sampleCertificate({ demo: true }));
    for (const page of [0, 1]) {
      expect(await pageText(pdf, page)).toContain('CONTOH / DEMO — bukan dokumen resmi');
    }
    expect(await decodeQr(pdf)).toBe(sampleCertificate().verifyUrl);
  });
});

describe('impossible data', () => {
  it('refuses a date that is none', async () => {
    await expect(print(sampleCertificate({ issuedOn: '2026-02-30' }))).rejects.toThrow(RangeError);
  });
});
