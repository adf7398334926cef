import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** What every trap of the book calls; nobody may ever ask for it. */
export const TRAP = 'buku-berjalan';

const CHAPTERS = ['Bab pertama', 'Bab kedua', 'Bab ketiga'];
const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';

const spring = `try{top.bukuBerjalan=1}catch(e){};document.title='${TRAP}';new Image().src='/${TRAP}'`;

/** Every way in which a page runs something. */
const TRAPS = `<script>${spring}</script>
  <img src="tidak-ada.png" alt="Piring" onerror="${spring}"/>
  <iframe srcdoc="&lt;script&gt;${spring.replaceAll('"', '&quot;')}&lt;/script&gt;"></iframe>
  <svg xmlns="http://www.w3.org/2000/svg" onload="${spring}"><script>${spring}</script></svg>
  <a href="javascript:${spring}">Tautan jahat</a>
  <object data="/${TRAP}"></object><link rel="stylesheet" href="/${TRAP}.css"/>`;

const pageOf = (title, body) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title><script src="x.js"></script></head><body onload="${spring}">${body}</body></html>`;

const chapter = (title, at) =>
  pageOf(title, `<h1 id="awal">${title}</h1><p>Isi ${title.toLowerCase()}.</p>${at === 0 ? TRAPS : ''}`);

function packageOf(title) {
  const items = CHAPTERS.map(
    (_, at) => `<item id="b${at}" href="b${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = CHAPTERS.map((_, at) => `<itemref idref="b${at}"/>`);
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${title}</dc:identifier><dc:title>${title}</dc:title><dc:language>id</dc:language></metadata><manifest>${items.join('')}<item id="x" href="x.js" media-type="text/javascript"/><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine>${spine.join('')}</spine></package>`;
}

function contents() {
  const lines = CHAPTERS.map((title, at) => `<li><a href="b${at}.xhtml#awal">${title}</a></li>`);
  return pageOf(
    'Isi',
    `<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>${lines.join('')}</ol></nav>`,
  );
}

/** An EPUB of three chapters whose first one tries to run scripts in every way. */
export function hostileBook(title) {
  const zip = new ZipFile();
  const add = (name, text) => zip.addBuffer(Buffer.from(text), name, { compress: name !== 'mimetype' });
  add('mimetype', 'application/epub+zip');
  add('META-INF/container.xml', CONTAINER);
  add('OPS/book.opf', packageOf(title));
  add('OPS/nav.xhtml', contents());
  add('OPS/x.js', spring);
  CHAPTERS.forEach((name, at) => add(`OPS/b${at}.xhtml`, chapter(name, at)));
  zip.end();
  return buffer(zip.outputStream);
}
