import { createCertificateRenderer } from '../renderer.js';
import { decodeQr, pageCount, pageText } from '../testing/read-pdf.js';
import { crowdedCertificate, sampleCertificate } from '../testing/samples.js';
import { compileDesign } from './compile-design.js';
import { STARTERS } from './starter-designs.js';

const BUDGET = 150 * 1024;
const renderer = createCertificateRenderer();
const print = (source: string, data = sampleCertificate()) =>
  renderer.render({ data, template: { kind: 'source', name: 'uji', source, images: {} }, attachment: null });

describe.each(STARTERS.map((one) => [one.key, one.design] as const))('%s', (_key, design) => {
  const source = compileDesign(design);

  it('prints two pages with a readable QR within the budget', async () => {
    const data = sampleCertificate();
    const pdf = await print(source, data);
    expect(await pageCount(pdf)).toBe(2);
    expect(pdf.byteLength).toBeLessThanOrEqual(BUDGET);
    expect(await decodeQr(pdf)).toBe(data.verifyUrl);
    const text = await pageText(pdf, 0);
    for (const part of [data.holderName, data.number, data.courseTitle, data.signatory.name])
      expect(text).toContain(part);
  });

  it('holds the longest content whole', async () => {
    const data = crowdedCertificate();
    const pdf = await print(source, data);
    expect(await pageCount(pdf)).toBe(2);
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(plain(await pageText(pdf, 0))).toContain(plain(data.holderName));
    expect(plain(await pageText(pdf, 0))).toContain(plain(data.courseTitle));
    expect(plain(await pageText(pdf, 1))).toContain(plain('Materi 12: Menyusun'));
    expect(pdf.byteLength).toBeLessThanOrEqual(BUDGET);
  });

  it('says that a demo is a demo', async () => {
    const pdf = await print(source, sampleCertificate({ demo: true }));
    expect(await pageText(pdf, 0)).toContain('CONTOH / DEMO');
    expect(await pageText(pdf, 1)).toContain('CONTOH / DEMO');
  });
});

it.each(STARTERS.filter(({ kind }) => kind !== 'STTP'))(
  '$key says nothing that is not so',
  async (starter) => {
    const { kind, design } = starter;
    const source = compileDesign(design);
    const given =
      kind === 'SK'
        ? { attendance: { present: 3, held: 5 } }
        : { jp: 0, modules: [{ title: 'Cahaya alami', jp: 0 }] };
    const pdf = await print(source, sampleCertificate({ kind, gradeLabel: '', finalScore: null, ...given }));
    const [front, back] = [await pageText(pdf, 0), await pageText(pdf, 1)];
    expect(front).not.toMatch(/result \.|\b0 (jam|training)/);
    if (kind === 'SK') expect(front).toContain('3 dari 5 sesi');
    else expect(back).toMatch(/SESI YANG DIAJARKAN/);
    if (kind === 'PELATIH') expect(back).not.toMatch(/Daftar Materi|Jumlah jam pelajaran/i);
  },
);
