import { deflateSync } from 'node:zlib';
import { bakePng, unbakePng } from './badge-png.js';
import { badgePicture } from './badge-picture.js';
import { bakeSvg, unbakeSvg } from './badge-svg.js';
import { LARGEST_CREDENTIAL_BYTES, readBadge } from './read-badge.js';

/** The smallest PNG there is: one white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
  'base64',
);
const credential = JSON.stringify({ name: `Siti ]]> </svg> <openbadges:credential> & "Ñ"` });
const bytes = Buffer.from(credential);
const picture = badgePicture({
  courseTitle: `Foto & <script>alert(1)</script> "Produk"\u0000`,
  kind: 'STTP',
  jp: 32,
  issuedOn: '2026-11-21',
  issuerName: 'UPT Pelatihan Koperasi dan UKM',
  demo: true,
});

describe('a PNG badge', () => {
  it('gives back what was put in, once, whatever it carried before', () => {
    const baked = bakePng(bakePng(PIXEL, Buffer.from('{"old":1}')), bytes);
    expect(unbakePng(baked)?.toString('utf8')).toBe(credential);
    expect(readBadge(baked)).toEqual(JSON.parse(credential));
    expect(bakePng(baked, bytes)).toEqual(baked);
  });

  it('drops what is hidden behind its end', () => {
    const baked = bakePng(Buffer.concat([PIXEL, Buffer.from('<script>')]), bytes);
    expect(baked.includes('<script>')).toBe(false);
  });

  it('without a credential gives none', () => {
    expect(unbakePng(PIXEL)).toBeNull();
  });

  it.each([
    ['cut off anywhere', (file: Buffer) => file.subarray(0, file.length - 13)],
    ['with a length beyond its end', (file: Buffer) => (file.writeUInt32BE(0xffffffff, 33), file)],
    ['with nothing after its name', (file: Buffer) => file.subarray(0, 8)],
    ['with its credential compressed', (file: Buffer) => (file.writeUInt8(1, 33 + 8 + 20), file)],
  ])('is refused %s', (_name, damage) => {
    const baked = bakePng(PIXEL, deflateSync(bytes));
    expect(() => unbakePng(damage(Buffer.from(baked)))).toThrow(/PNG|compressed/);
  });

  it('with two credentials is refused', () => {
    const one = bakePng(PIXEL, bytes);
    const end = 33 + one.readUInt32BE(33) + 12;
    const twice = Buffer.concat([one.subarray(0, end), one.subarray(33, end), one.subarray(end)]);
    expect(() => unbakePng(twice)).toThrow('two credentials');
  });
});

describe('an SVG badge', () => {
  it('gives back what was put in, also text that would end a section or a tag', () => {
    const baked = bakeSvg(picture, credential);
    expect(JSON.parse(unbakeSvg(baked) ?? '')).toEqual(JSON.parse(credential));
    expect(readBadge(Buffer.from(baked))).toEqual(JSON.parse(credential));
    expect(() => bakeSvg(baked, credential)).toThrow('not a picture to bake');
  });

  it('holds a title as letters only', () => {
    expect(picture).not.toContain('<script');
    expect(picture).not.toContain('\u0000');
    expect(picture.match(/CONTOH \/ DEMO/)).not.toBeNull();
  });

  it('is refused with two credentials, without an end, or with tags inside', () => {
    const tag = '<openbadges:credential>';
    for (const svg of [
      `<svg>${tag}{}</openbadges:credential>${tag}{}</openbadges:credential></svg>`,
      `<svg>${tag}{}</svg>`,
      `<svg>${tag}<b>{}</b></openbadges:credential></svg>`,
      `<!DOCTYPE svg [<!ENTITY x "y">]><svg>${tag}&x;</openbadges:credential></svg>`,
    ])
      expect(() => unbakeSvg(svg)).toThrow(/damaged|not readable/);
    expect(unbakeSvg('<svg></svg>')).toBeNull();
  });

  it('of a hostile author is not read again and again', () => {
    const hostile = `<svg>${'<openbadges:credential '.repeat(20_000)}</svg>`;
    const before = performance.now();
    expect(unbakeSvg(hostile)).toBeNull();
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('any other file', () => {
  it('is JSON, nothing, or refused', () => {
    expect(readBadge(Buffer.from('\uFEFF {"a":1}'))).toEqual({ a: 1 });
    expect(readBadge(Buffer.from('%PDF-1.7'))).toBeNull();
    expect(() => readBadge(Buffer.from('{"a":'))).toThrow(SyntaxError);
    expect(() => readBadge(Buffer.from([0xff, 0xfe, 0x00]))).toThrow('utf-8');
    expect(() => readBadge(Buffer.from(`{"a":"${'x'.repeat(LARGEST_CREDENTIAL_BYTES)}"}`))).toThrow(
      'too large',
    );
    expect(() => readBadge(bakePng(PIXEL, Buffer.alloc(LARGEST_CREDENTIAL_BYTES + 1, 'x')))).toThrow(
      'too large',
    );
  });
});
