import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { escapeXml, xhtmlPage } from './clean-xhtml.js';

export interface EpubChapter {
  /** `b0001.xhtml`. */
  readonly name: string;
  readonly title: string;
  /** Clean and well-formed. */
  readonly body: string;
}

export interface EpubImage {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface EpubBook {
  /** Of the file, e.g. `urn:uuid:…`. */
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  /** BCP 47. */
  readonly language: string;
  readonly chapters: readonly EpubChapter[];
  readonly images: readonly EpubImage[];
  readonly contents: readonly { readonly title: string; readonly href: string }[];
}

// The same book gives the same bytes, wherever the clock stands: archives keep the date as this machine says it.
const MADE = new Date(2026, 0, 1);
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function packageOf(book: EpubBook): string {
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    ...book.chapters.map(
      ({ name }, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
    ),
    ...book.images.map(
      ({ name, contentType }, at) => `<item id="i${at}" href="${name}" media-type="${contentType}"/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escapeXml(book.id)}</dc:identifier><dc:title>${escapeXml(book.title)}</dc:title><dc:creator>${escapeXml(book.creator)}</dc:creator><dc:language>${book.language}</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest>${items.join('')}</manifest>
<spine>${book.chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine>
</package>
`;
}

function navigationOf(book: EpubBook): string {
  const lines = book.contents.map(
    ({ title, href }) => `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a></li>`,
  );
  const body = `<nav epub:type="toc" id="toc"><h1>Daftar isi</h1><ol>${lines.join('')}</ol></nav>`;
  return xhtmlPage('Daftar isi', 'id', body);
}

/** Writes an EPUB 3.3 file of nothing but what is given here. */
export async function writeEpub(book: EpubBook, path: string): Promise<void> {
  const zip = new ZipFile();
  const add = (name: string, bytes: string | Buffer, compress = true) =>
    zip.addBuffer(Buffer.from(bytes), name, {
      mtime: MADE,
      mode: 0o100644,
      forceDosTimestamp: true,
      compress,
    });
  // First and stored, so that its type can be read from the head of the file (OCF 3.3, 4.2.6.3).
  add('mimetype', 'application/epub+zip', false);
  add('META-INF/container.xml', CONTAINER);
  add('EPUB/content.opf', packageOf(book));
  add('EPUB/nav.xhtml', navigationOf(book));
  for (const { name, title, body } of book.chapters)
    add(`EPUB/${name}`, xhtmlPage(title, book.language, body));
  for (const { name, bytes } of book.images) add(`EPUB/${name}`, bytes, false);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
}
