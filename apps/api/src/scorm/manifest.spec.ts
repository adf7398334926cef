import { samplePackage } from '../testing/scorm.factory.js';
import { MANIFEST_BYTES, readManifest } from './manifest.js';
import { ScormRefused } from './scorm-refused.js';

const resource = (attributes: string, id = 'r1') =>
  `<resource identifier="${id}" type="webcontent" ${attributes} />`;

interface Parts {
  readonly version?: string;
  readonly resources?: string;
  readonly attributes?: string;
  readonly prolog?: string;
}

const manifest = ({
  version = '<metadata><schemaversion>1.2</schemaversion></metadata>',
  resources = resource('adlcp:scormtype="sco" href="index.html"'),
  attributes = '',
  prolog = '<?xml version="1.0"?>',
}: Parts = {}) =>
  Buffer.from(
    `${prolog}<manifest ${attributes}>${version}<organizations><organization><title>Contoh</title>
     <item identifierref="r1"><title>Butir</title></item></organization></organizations>
     <resources>${resources}</resources></manifest>`,
  );

function refusal(bytes: Buffer): string {
  try {
    readManifest(bytes);
  } catch (error) {
    if (error instanceof ScormRefused) return error.sentence;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('a manifest', () => {
  it('says title, version and where our sample packages begin', async () => {
    const [old, recent] = await Promise.all((['1.2', '2004'] as const).map(samplePackage));
    expect(readManifest(Buffer.from(old?.[0]?.bytes ?? ''))).toEqual({
      title: 'Menghitung HPP & harga jual',
      version: '1.2',
      launchPath: 'isi/index.html',
      launchQuery: '',
    });
    expect(readManifest(Buffer.from(recent?.[0]?.bytes ?? ''))).toEqual({
      title: 'Label kemasan yang jujur',
      version: '2004',
      launchPath: 'isi/index.html',
      launchQuery: '?mulai=1',
    });
  });

  it.each([
    ['CAM 1.3', '2004'],
    ['2004 2nd Edition', '2004'],
    ['2004 3rd Edition', '2004'],
    ['2004 4th Edition', '2004'],
    ['1.2', '1.2'],
  ])('of version %s is %s', (said, version) => {
    const metadata = `<metadata><schemaversion>${said}</schemaversion></metadata>`;
    expect(readManifest(manifest({ version: metadata })).version).toBe(version);
  });

  it('may tell its version by its namespace alone', () => {
    const attributes = 'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"';
    expect(readManifest(manifest({ version: '', attributes })).version).toBe('2004');
  });

  it('may be in UTF-16 and in Latin 1', () => {
    const text = manifest().toString().replace('Contoh', 'Kué');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(readManifest(wide).title).toBe('Kué');
    const latin = text.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect(readManifest(Buffer.from(latin, 'latin1')).title).toBe('Kué');
  });

  it('joins the addresses around the file', () => {
    const resources = resource(
      'adlcp:scormtype="sco" xml:base="isi%20satu/" href="beranda%20awal.html?a=1#b"',
    );
    expect(readManifest(manifest({ resources, attributes: 'xml:base="./akar/"' }))).toMatchObject({
      launchPath: 'akar/isi satu/beranda awal.html',
      launchQuery: '?a=1#b',
    });
  });

  it.each([
    [
      'another version',
      { version: '<metadata><schemaversion>1.1</schemaversion></metadata>' },
      /versi “1\.1”/,
    ],
    ['no version', { version: '' }, /tidak menyebut versi/],
    ['no SCO', { resources: resource('adlcp:scormtype="asset" href="a.html"') }, /tidak memuat pelajaran/],
    [
      'two SCOs',
      { resources: ['r1', 'r2'].map((id) => resource('adlcp:scormType="sco" href="a.html"', id)).join('') },
      /memuat 2 pelajaran/,
    ],
    ['no first file', { resources: resource('adlcp:scormtype="sco"') }, /tidak menyebut berkas awal/],
    [
      'another site',
      { resources: resource('adlcp:scormtype="sco" href="https://jahat.test/a.html"') },
      /luar paket/,
    ],
    [
      'another site by two slashes',
      { resources: resource('adlcp:scormtype="sco" href="//jahat.test/a"') },
      /luar paket/,
    ],
    ['a script', { resources: resource('adlcp:scormtype="sco" href="javascript:alert(1)"') }, /luar paket/],
    ['a way out', { resources: resource('adlcp:scormtype="sco" href="../a.html"') }, /luar paket/],
    ['a hidden way out', { resources: resource('adlcp:scormtype="sco" href="%2e%2e/a.html"') }, /luar paket/],
    [
      'a way out with backslashes',
      { resources: resource('adlcp:scormtype="sco" href="..\\a.html"') },
      /luar paket/,
    ],
  ])('is refused with %s', (_what, parts, sentence) => {
    expect(refusal(manifest(parts))).toMatch(sentence);
  });

  it.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    [
      'a billion laughs',
      `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefgh'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at as number]};`.repeat(10)}">`)}]>`,
    ],
    ['a document type elsewhere', '<!doctype x SYSTEM "http://jahat.test/x.dtd">'],
  ])('is refused with %s', (_what, prolog) => {
    expect(refusal(manifest({ prolog }))).toMatch(/imsmanifest\.xml memuat DOCTYPE atau ENTITY/);
  });

  it('is refused with a document type hidden in another encoding', () => {
    const text = manifest({ prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' }).toString();
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(refusal(wide)).toMatch(/DOCTYPE/);
  });

  it.each([
    ['not XML', Buffer.from('{"manifest": true}')],
    ['broken', Buffer.from('<manifest><a></manifest>')],
    ['deeper than a stack', Buffer.from('<a>'.repeat(MANIFEST_BYTES / 8))],
    ['something else', Buffer.from('<html></html>')],
    ['not text', Buffer.from([0x3c, 0xff, 0xff, 0xff])],
  ])('is refused when it is %s', (_what, bytes) => {
    expect(refusal(bytes)).toMatch(/^imsmanifest\.xml/);
  });

  it('cannot reach into objects', () => {
    const text = manifest().toString().replace('<manifest', '<manifest __proto__="x" constructor="y"');
    expect(readManifest(Buffer.from(text)).title).toBe('Contoh');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
