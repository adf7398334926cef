import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { SafeZip } from '../../files/safe-unzip.js';
import { makeFile } from '../make-file.js';
import { cleanBody, headingOf } from './clean-xhtml.js';
import { elements } from './elements.js';
import { readXml } from './epub-xml.js';
import { FileRefused } from '../../files/file-refused.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-epub-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Files = Record<string, string | Buffer>;

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
const page = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script>alert(1)</script></head><body onload="alert(2)">${body}</body></html>`;

function bookOf(body: string, more: Files = {}): Files {
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Buku &amp; isi</dc:title><dc:language>id</dc:language></metadata><manifest>
      <item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/b.xhtml" media-type="application/xhtml+xml"/>
      <item id="p" href="img/p.png" media-type="image/png"/><item id="s" href="img/s.svg" media-type="image/svg+xml"/><item id="j" href="x.js" media-type="text/javascript"/>
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'OPS/nav.xhtml': page(
      '<nav epub:type="toc"><ol><li><a href="text/a.xhtml">Bab <b>A</b></a></li><li><a href="text/b.xhtml#dua">Bab B</a></li><li><a href="https://evil.test/">Luar</a></li></ol></nav>',
    ),
    'OPS/text/a.xhtml': page(body),
    'OPS/text/b.xhtml': page('<h1 id="dua">Bab dua</h1><p>Isi.</p>'),
    'OPS/x.js': 'alert(1)',
    'OPS/img/s.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    ...more,
  };
}

async function zipOf(files: Files): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  const path = join(folder, 'source');
  await writeFile(path, Buffer.concat(chunks));
  return path;
}

async function make(files: Files) {
  const path = await zipOf(files);
  return makeFile({ path, bytes: 1, folder, signal: new AbortController().signal });
}

async function clean(files: Files): Promise<Record<string, string>> {
  const made = await make(files);
  expect(made.files).toEqual([
    expect.objectContaining({ name: 'epub', contentType: 'application/epub+zip' }),
  ]);
  const zip = await SafeZip.open(made.files[0]?.path ?? '');
  const found: Record<string, string> = {};
  for (const { path } of zip.files) found[path] = (await zip.readAll(path, 10_000_000)).toString('latin1');
  zip.close();
  return found;
}

describe('a book', () => {
  it('keeps its words, pictures, links and contents', async () => {
    const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#c33' } })
      .png()
      .toBuffer();
    const files = await clean(
      bookOf(
        '<h1>Satu</h1><p id="x">Halo <em>dunia</em> &amp; kawan&#160;<br/></p><a id="kosong"/><img src="../img/p.png" alt="Piring"/><a href="b.xhtml#dua">lanjut</a><table><tr><td colspan="2">1</td></tr></table>',
        { 'OPS/img/p.png': picture },
      ),
    );
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/content.opf',
      'EPUB/nav.xhtml',
      'EPUB/b0001.xhtml',
      'EPUB/b0002.xhtml',
      'EPUB/g0001.png',
    ]);
    for (const [name, text] of Object.entries(files))
      if (/\.(xhtml|opf|xml)$/.test(name)) expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
    const chapter = files['EPUB/b0001.xhtml'] ?? '';
    for (const part of [
      '<p id="x">Halo <em>dunia</em> &amp; kawan',
      '<img src="g0001.png" alt="Piring" />',
      '<a href="b0002.xhtml#dua">lanjut</a>',
      '<td colspan="2">1</td>',
    ])
      expect(chapter).toContain(part);
    expect(files['EPUB/nav.xhtml']).toContain(
      '<li><a href="b0001.xhtml">Bab A</a></li><li><a href="b0002.xhtml#dua">Bab B</a></li></ol>',
    );
    expect(files['EPUB/content.opf']).toContain('<dc:title>Buku &amp; isi</dc:title>');
  });

  it.each([
    ['a script', '<p>a</p><script>alert(1)</script><SCRIPT src="x.js"/>'],
    ['a handler', '<p onclick="alert(1)" ONERROR=alert(1)>a</p><img src="x" onerror="alert(1)"/>'],
    ['an address that runs', '<a href="javascript:alert(1)">a</a><a href="java&#10;script:alert(1)">b</a>'],
    [
      'a page inside',
      '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe><object data="x.js"/><embed src="x.js"/>',
    ],
    [
      'a drawing with a script',
      '<svg onload="alert(1)"><script>alert(1)</script><foreignObject><iframe src="alert"/></foreignObject></svg>',
    ],
    [
      'styles',
      '<p style="background:url(https://evil.test/alert)">a</p><style>@import "https://evil.test/alert"</style><link rel="stylesheet" href="https://evil.test/alert"/>',
    ],
    [
      'addresses of others',
      '<img src="https://evil.test/alert.png"/><img src="//evil.test/alert.png"/><a href="https://evil.test/alert">a</a><video src="https://evil.test/alert"/>',
    ],
    [
      'a form',
      '<form action="https://evil.test/alert"><input name="q" autofocus="" onfocus="alert(1)"/><button formaction="x">alert</button></form>',
    ],
    [
      'a base and a refresh',
      '<base href="https://evil.test/alert"/><meta http-equiv="refresh" content="0;url=https://evil.test/alert"/>',
    ],
    [
      'hidden sections',
      '<![CDATA[<script>alert(1)</script>]]><!--[if IE]><script>alert(1)</script><![endif]-->',
    ],
    [
      'names of our page',
      '<p id="&quot;&gt;&lt;script&gt;alert(1)">a</p><a href="../../../../etc/passwd#alert">b</a>',
    ],
  ])('loses %s', async (_name, body) => {
    const files = await clean(bookOf(`<h1>Judul</h1>${body}<p>akhir</p>`));
    const all = Object.entries(files)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, text]) => text)
      .join('\n');
    expect(all).toContain('akhir');
    expect(all).not.toMatch(
      /<\s*(script|iframe|object|embed|svg|style|link|form|input|button|base|video)|\son\w+\s*=|style\s*=|javascript:|evil\.test|passwd/i,
    );
    expect(Object.keys(files).some((name) => /\.(js|svg|css)$/.test(name))).toBe(false);
  });
});

describe('a book that is written again', () => {
  const again = async (path: string, name: string) => {
    const own = join(folder, name);
    await mkdir(own);
    const made = await makeFile({ path, bytes: 1, folder: own, signal: new AbortController().signal });
    return made.files[0]?.path ?? '';
  };
  const noise = (format: 'jpeg' | 'png', width: number) =>
    sharp({
      create: { width, height: 90, channels: 3, background: '#888', noise: { type: 'gaussian', sigma: 60 } },
    })
      [format]({ quality: 95 })
      .withExif({ IFD0: { Artist: 'Bu Siti' } })
      .toBuffer();

  it('stays the same to its last byte, pictures, contents and name', async () => {
    const opf = bookOf('')['OPS/book.opf'] ?? '';
    const pictures = ['p.png', 'f.jpg', 'luas.jpg', 'gelap.jpg', 'tak-tampak.png', 'a.gif'];
    const source = await zipOf(
      bookOf(
        `<h1>Satu</h1><a href="../img/tak-tampak.png">gambar</a>${pictures
          .filter((name) => !name.startsWith('tak'))
          .map((name) => `<p>x<img src="../img/${name}" id="${name}"/></p>`)
          .join('')}<p lang="jv">A &amp;lt; B&#160;<q>c</q><p>d<div>e</div></p>`,
        {
          'OPS/book.opf': String(opf)
            .replace('<dc:language>id', '<dc:language>bahasa_indonesia')
            .replace('Buku &amp; isi', ' Buku &amp;amp; &apos;isi&apos;\n &#233;')
            .replace(
              '<item id="p"',
              `${pictures.map((name) => `<item id="x${name}" href="img/${name}" media-type="image/x"/>`).join('')}<item id="ncx" href="t.ncx" media-type="application/x-dtbncx+xml"/><item id="p"`,
            )
            .replace(' properties="nav"', ''),
          'OPS/t.ncx': `<ncx><navMap><navPoint><navLabel><text>Bab   satu\n${'kata '.repeat(60)}</text></navLabel><content src="text/a.xhtml"/></navPoint></navMap></ncx>`,
          'OPS/img/p.png': await noise('png', 120),
          'OPS/img/tak-tampak.png': await noise('png', 50),
          'OPS/img/f.jpg': await noise('jpeg', 300),
          'OPS/img/luas.jpg': await noise('jpeg', 1500),
          'OPS/img/gelap.jpg': await sharp(await noise('jpeg', 200))
            .greyscale()
            .jpeg()
            .toBuffer(),
          'OPS/img/a.gif': await sharp(await noise('png', 64))
            .gif()
            .toBuffer(),
        },
      ),
    );
    const once = await again(source, 'once');
    const twice = await again(once, 'twice');
    const entries = async (path: string) => {
      const zip = await SafeZip.open(path);
      const found: [string, string][] = [];
      for (const one of zip.files)
        found.push([one.path, (await zip.readAll(one.path, 10_000_000)).toString('latin1')]);
      zip.close();
      return found;
    };
    const before = await entries(once);
    expect(before.map(([name]) => name).filter((name) => name.includes('/g0'))).toHaveLength(5);
    expect(await entries(twice)).toEqual(before);
    expect((await readFile(twice)).equals(await readFile(once))).toBe(true);
  });

  it.each<[string, (drawn: Buffer) => Buffer]>([
    ['words behind it', (drawn) => Buffer.concat([drawn, Buffer.from('<script>')])],
    [
      'a comment',
      (drawn) =>
        Buffer.concat([
          drawn.subarray(0, 2),
          Buffer.from([0xff, 0xfe, 0, 10]),
          Buffer.from('<script>'),
          drawn.subarray(2),
        ]),
    ],
    [
      'words before its end',
      (drawn) => Buffer.concat([drawn.subarray(0, -2), Buffer.from('<script>\xff\xd9', 'latin1')]),
    ],
  ])('has a picture of ours with %s drawn anew', async (_name, change) => {
    const drawn = await sharp(await noise('jpeg', 80))
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer();
    expect(
      (await clean(bookOf('<img src="../img/p.png"/>', { 'OPS/img/p.png': drawn })))['EPUB/g0001.jpg'],
    ).toBe(drawn.toString('latin1'));
    const files = await clean(bookOf('<img src="../img/p.png"/>', { 'OPS/img/p.png': change(drawn) }));
    expect(files['EPUB/g0001.jpg']).toMatch(/^\xff\xd8/);
    expect(files['EPUB/g0001.jpg']).not.toContain('<script>');
  });

  it.each<[string, (drawn: Buffer) => Buffer]>([
    ['words behind it', (drawn) => Buffer.concat([drawn, Buffer.from('<script>')])],
    [
      'words of its own',
      (drawn) => {
        const chunk = Buffer.from('\0\0\0\x0etEXtA\0<script>    \0\0\0\0', 'latin1');
        chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
        return Buffer.concat([drawn.subarray(0, -12), chunk, drawn.subarray(-12)]);
      },
    ],
  ])('has a drawing of ours with %s drawn anew', async (_name, change) => {
    const drawn = await sharp(await noise('png', 40))
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
    const files = await clean(bookOf('<img src="../img/p.png"/>', { 'OPS/img/p.png': change(drawn) }));
    expect(files['EPUB/g0001.png']).toContain('IEND');
    expect(files['EPUB/g0001.png']).not.toContain('<script>');
  });
});

describe('a chapter that would keep a pattern busy', () => {
  const MEGABYTE = 1024 * 1024;
  // Noise between, else the archive is refused as a bomb before anything reads it.
  const flood = (piece: string) => {
    let text = '';
    for (let at = 0; text.length < MEGABYTE; at += 1) text += piece + ((at * 2654435761) % 4294967296) + ' ';
    return text;
  };
  it.each([
    '<body',
    '<body ',
    '<nav ',
    '<a ',
    '<a href="',
    '<nav epub:type="toc ',
    '</body ',
    '<h1 ',
    '<h1>',
  ])(
    'of nothing but %j is cleaned or refused',
    async (piece) => {
      const text = piece.repeat(200_000);
      const outcome = (run: () => string) => {
        try {
          return run();
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
          return '';
        }
      };
      const body = outcome(() => cleanBody(text, 'bab', { link: () => null, image: () => null }));
      expect(body).not.toMatch(/<(body|nav)/);
      expect(headingOf(body).length).toBeLessThanOrEqual(200);
      expect([...elements(text, 'nav', () => true), ...elements(text, 'a', () => true)].length).toBe(0);
    },
    60_000,
  );

  it.each([
    '<nav ',
    '<a ',
    '<nav epub:type="toc ',
    '<nav epub:type="toc">',
    '<a href="a.xhtml',
    '<a href="a.xhtml">',
  ])(
    'as the contents, of nothing but %j, leaves the book with its headings',
    async (piece) => {
      const nav = `<nav epub:type="toc">${flood(piece)}</nav>`;
      const files = await clean(bookOf('<h1>Bab satu</h1>', { 'OPS/nav.xhtml': nav }));
      expect(files['EPUB/nav.xhtml']).toContain('Bab satu');
    },
    60_000,
  );

  it.each(['<!DOCTYPE[', '<!DOCTYPE html ', '<!DOCTYPE  ', '<!ENTITY '])(
    'as a package file of nothing but %j is refused',
    (piece) => {
      expect(() => readXml(Buffer.from(piece.repeat(200_000)), 'book.opf')).toThrow(FileRefused);
    },
    60_000,
  );
});

describe('is refused with its reason', () => {
  const refusal = async (files: Files): Promise<string> => {
    const error = await make(files).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FileRefused);
    return (error as FileRefused).sentence;
  };
  it.each<[string, Files, string]>([
    ['a locked book', bookOf('<p>a</p>', { 'META-INF/encryption.xml': '<encryption/>' }), 'terkunci'],
    ['a wrong mimetype', bookOf('<p>a</p>', { mimetype: 'text/plain' }), 'bukan EPUB'],
    [
      'entities (XXE)',
      bookOf('<p>a</p>', {
        'META-INF/container.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${CONTAINER}`,
      }),
      'definisi XML',
    ],
    ['a broken package', bookOf('<p>a</p>', { 'OPS/book.opf': '<package><manifest>' }), 'book.opf'],
    [
      'a page laid out for one size',
      bookOf('<p>a</p>', {
        'OPS/book.opf':
          '<package><metadata><meta property="rendition:layout">pre-paginated</meta></metadata><manifest/></package>',
      }),
      'tata letaknya tetap',
    ],
    ['a bomb', bookOf('<p>a</p>', { 'OPS/text/b.xhtml': Buffer.alloc(4_000_000, 32) }), 'mengembang'],
  ])('%s', async (_name, files, sentence) => {
    expect(await refusal(files)).toContain(sentence);
  });

  it('a file that leads out of its folder', async () => {
    const path = await zipOf(bookOf('<p>a</p>', { 'OPS/text/zz/evil.xhtml': 'x' }));
    const bytes = await readFile(path);
    const hostile = Buffer.from(
      bytes.toString('latin1').replaceAll('OPS/text/zz/evil', '../../../../evilx'),
      'latin1',
    );
    await writeFile(path, hostile);
    const source = { path, bytes: 1, folder, signal: new AbortController().signal };
    await expect(makeFile(source)).rejects.toBeInstanceOf(FileRefused);
  });
});
