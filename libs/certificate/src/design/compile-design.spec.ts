import { createCertificateRenderer } from '../renderer.js';
import { pageText } from '../testing/read-pdf.js';
import { sampleCertificate } from '../testing/samples.js';
import { compileDesign, imagesIn } from './compile-design.js';
import type { Design, TextElement } from './design.js';
import { STARTERS } from './starter-designs.js';
import { typstString } from './typst-string.js';
import { designVariables, VARIABLE_NAMES } from './variables.js';

const renderer = createCertificateRenderer();

const TEXT: TextElement = {
  id: 't',
  type: 'text',
  x: 20,
  y: 40,
  w: 250,
  h: 40,
  text: '',
  face: 'sans',
  size: 12,
  color: 'ink',
  align: 'left',
  valign: 'top',
  fit: 'wrap',
  upper: false,
  tracking: 0,
  role: 'text',
};
const page = (...texts: Partial<TextElement>[]): Design => ({
  paper: 'landscape',
  language: 'id',
  front: { frame: 'none', elements: texts.map((text, at) => ({ ...TEXT, y: 40 + at * 20, h: 18, ...text })) },
  back: null,
});
const printed = async (design: Design, data = sampleCertificate()): Promise<string> => {
  const template = { kind: 'source', name: 'uji', source: compileDesign(design), images: {} } as const;
  return pageText(await renderer.render({ data, template, attachment: null }), 0);
};

const HOSTILE = [
  '#read("/etc/passwd")',
  '"] ) #panic("x") [',
  String.raw`garis \ miring \u{41} \" akhir`,
  '*tebal* _miring_ $x^2$ `kode`',
  '</text> <!-- @label --> // /* komentar',
  'rata {{tidak}} #{1+1} {{',
];

describe('hostile texts', () => {
  it.each(HOSTILE)('of a template print %j as it is', async (text) => {
    expect(await printed(page({ text }))).toContain(text);
  });

  it.each(HOSTILE)('in a name print %j as it is', async (holderName) => {
    expect(await printed(page({ text: '{{holderName}}' }), sampleCertificate({ holderName }))).toContain(
      holderName,
    );
  });

  it('in a colour or a picture’s name stay strings', () => {
    const source = compileDesign({
      ...page({ text: 'x', color: '#"); read("/etc/passwd' }),
      back: {
        frame: 'none',
        elements: [{ id: 'g', type: 'image', x: 1, y: 1, w: 9, h: 9, imageId: '") + read("x', alt: '"] #x' }],
      },
    });
    expect(source).toContain(String.raw`rgb("#\"); read(\"/etc/passwd")`);
    expect(source).toContain(String.raw`image("/images/\") + read(\"x"`);
    expect(source).toContain(String.raw`alt: "\"] #x"`);
  });

  it('name invisible characters by their numbers', () => {
    expect(typstString('a\u202Eb\n\uD800')).toBe(String.raw`"a\u{202e}b\u{a}\u{fffd}"`);
  });
});

describe('variables', () => {
  it('are replaced by values; a line without one is left out', async () => {
    const design = page({ text: 'Nomor: {{number}}\nUsaha: {{businessName}}\nSelesai' });
    const text = await printed(design, sampleCertificate({ businessName: null }));
    expect(text).toContain('Nomor: 500.3.10/0042/STTP/123.7/2026');
    expect(text).toContain('Selesai');
    expect(text).not.toContain('Usaha');
  });

  it('are those that the certificate has', () => {
    expect(Object.keys(designVariables(sampleCertificate())).sort()).toEqual([...VARIABLE_NAMES].sort());
  });

  it('have English forms of dates, results and the sentence', async () => {
    const design = page(
      { text: '{{issuedOnEn}} {{periodEn}} {{gradeEn}} {{modeEn}}' },
      { text: '{{sentenceEn}}' },
    );
    const text = await printed(design, sampleCertificate({ issuedOn: '2026-08-17' }));
    expect(text).toContain('17 August 2026');
    expect(text).toContain('Satisfactory in blended form');
    expect(text).toContain('20 training hours (JP), with the result Satisfactory (final score 87.5).');
  });
});

describe('the source', () => {
  it('is the same for the same design and names the pictures it shows', () => {
    const [starter] = STARTERS;
    if (!starter) throw new Error('no starter');
    expect(compileDesign(starter.design)).toBe(compileDesign(structuredClone(starter.design)));
    const id = '01980000-0000-7000-8000-000000000001';
    const source = compileDesign(
      {
        ...page(),
        front: {
          frame: 'none',
          elements: [{ id: 'g', type: 'image', x: 1, y: 1, w: 9, h: 9, imageId: id, alt: '' }],
        },
      },
      [{ id, format: 'png' }],
    );
    expect(imagesIn(source)).toEqual([id]);
  });

  it('reaches no file', async () => {
    const render = (source: string) =>
      renderer.render({
        data: sampleCertificate(),
        template: { kind: 'source', name: 'uji', source, images: {} },
        attachment: null,
      });
    await expect(render('#read("/etc/passwd")')).rejects.toThrow('file not found');
    await expect(render('#read("../etc/passwd")')).rejects.toThrow('access denied');
  });
});
