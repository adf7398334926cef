import { createHash } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import type { CertificateData } from './certificate-data.js';
import type { CertificateLogos } from './logos.js';
import { compileDesign } from './design/compile-design.js';
import { createCertificateRenderer } from './renderer.js';
import { decodeQr, pageCount, pageText } from './testing/read-pdf.js';
import { crowdedCertificate, sampleCertificate } from './testing/samples.js';

const BUDGET = 150 * 1024;
const renderer = createCertificateRenderer();
const print = (data: CertificateData, logos?: CertificateLogos) =>
  renderer.render({ data, template: { kind: 'builtin' }, attachment: null, ...(logos && { logos }) });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A square PNG whose pixels, half of them clear, follow from their place. */
function png(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => [x % 256, y % 256, 90, x < y ? 255 : 0]).flat(),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('logos on the built-in look', () => {
  const data = sampleCertificate();
  const logos = { dinas: png(60), centre: png(40) };

  it('leave a certificate without them as it was, byte for byte', async () => {
    const plain = sha256(await print(data));
    expect(sha256(await print(data, {}))).toBe(plain);
    expect(sha256(await print(data, { dinas: undefined, centre: undefined }))).toBe(plain);
  });

  it('stand beside the letterhead, each with its words, and change nothing else', async () => {
    const pdf = await print(data, logos);
    const raw = latin1(pdf);
    expect(raw.match(/\/Subtype\s*\/Image/g)?.length).toBeGreaterThanOrEqual(2);
    for (const owner of [data.issuer.parent, data.issuer.name]) expect(raw).toContain(`Logo ${owner}`);
    expect(raw).toMatch(/pdfaid:part>3</);
    expect(raw).toMatch(/pdfaid:conformance>A</);
    expect(raw).toMatch(/\/Marked true/);
    expect(await pageText(pdf, 0)).toBe(await pageText(await print(data), 0));
    expect(await decodeQr(pdf)).toBe(data.verifyUrl);
    expect(sha256(await print(data, logos))).toBe(sha256(pdf));
    const one = latin1(await print(data, { centre: logos.centre }));
    expect(one).toContain(`Logo ${data.issuer.name}`);
    expect(one).not.toContain(`Logo ${data.issuer.parent}`);
  });

  it('keep two pages and the budget where everything is long', async () => {
    const pdf = await print(crowdedCertificate(), logos);
    expect(await pageCount(pdf)).toBe(2);
    expect(pdf.byteLength).toBeLessThanOrEqual(BUDGET);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'neither PNG nor JPEG'],
    ['a heavy one', Buffer.concat([png(4), Buffer.alloc(70_000)]), 'too large'],
  ])('are refused when %s is given', async (_what, dinas, message) => {
    await expect(print(data, { dinas })).rejects.toThrow(message);
  });

  it('are not there for the next certificate', async () => {
    await print(data, logos);
    const source = '#image("/logos/dinas", format: "png", alt: "Logo")';
    const template = { kind: 'source' as const, name: 'uji', source, images: {} };
    await expect(renderer.render({ data, template, attachment: null })).rejects.toThrow('file not found');
  });
});

describe('logos in a design', () => {
  const data = sampleCertificate();
  const logos = { dinas: png(60), centre: png(40) };
  const logo = (of?: 'sinau' | 'dinas' | 'centre') =>
    ({ id: `logo${of ?? ''}`, type: 'logo', x: 20, y: 20, w: 30, h: 20, of }) as const;
  const designed = async (given: CertificateLogos, ...elements: ReturnType<typeof logo>[]) => {
    const source = compileDesign({
      paper: 'landscape',
      language: 'id',
      front: { frame: 'none', elements },
      back: null,
    });
    const template = { kind: 'source' as const, name: 'uji', source, images: {} };
    return latin1(await renderer.render({ data, template, attachment: null, logos: given }));
  };

  it('are those that the certificate pins, each with its words', async () => {
    const both = await designed(logos, logo('dinas'), logo('centre'));
    for (const owner of [data.issuer.parent, data.issuer.name]) expect(both).toContain(`Logo ${owner}`);
    const one = await designed(logos, logo('centre'));
    expect(one).not.toContain(`Logo ${data.issuer.parent}`);
    expect(one).not.toContain('Lambang Sinau');
  });

  it('leave their place empty when the office has none', async () => {
    expect(await designed({}, logo('dinas'), logo('centre'))).not.toContain('/Figure');
  });

  it.each([undefined, 'sinau' as const])('are the emblem when of is %s', async (of) => {
    expect(await designed(logos, logo(of))).toContain('Lambang Sinau');
  });
});
