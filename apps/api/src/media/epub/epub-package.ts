import { posix } from 'node:path';
import type { SafeZip } from '../../files/safe-unzip.js';
import { FileRefused } from '../../files/file-refused.js';
import { languageOf, titleOf } from './clean-xhtml.js';
import { elements } from './elements.js';
import { attribute, child, children, readXml, textOf, type XmlNode } from './epub-xml.js';

const MEGABYTE = 1024 * 1024;
const MOST_XML = 4 * MEGABYTE;
const MOST_CHAPTERS = 2_000;

/** What a book is made of, by paths inside its archive. */
export interface EpubPackage {
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  /** XHTML files in reading order. */
  readonly spine: readonly string[];
  /** Media type by path. */
  readonly items: ReadonlyMap<string, string>;
  /** Titles of chapters in the order of the contents; `href` may end in `#id`. */
  readonly contents: readonly { readonly title: string; readonly href: string }[];
}

const NOT_A_BOOK = 'Berkas ini bukan EPUB yang utuh. Simpan ulang, lalu unggah lagi.';

/** The path that a reference in `from` means; null when it leads out of the archive or to another place. */
export function resolveHref(
  from: string,
  href: string,
): { readonly path: string; readonly id: string } | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href.trim())) return null;
  const [raw = '', id = ''] = href.trim().split('#');
  let path: string;
  try {
    path = decodeURIComponent(raw.split('?')[0] ?? '').normalize('NFC');
  } catch {
    return null;
  }
  const full = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
  return full.startsWith('..') || full.startsWith('/') ? null : { path: full, id };
}

/** @throws FileRefused for what is locked, broken, or laid out for one size of paper */
export async function readPackage(zip: SafeZip): Promise<EpubPackage> {
  // Locked (DRM) or hidden fonts: either way, bytes that nobody here can check.
  if (['META-INF/encryption.xml', 'META-INF/rights.xml', 'META-INF/sinf.xml'].some((name) => zip.has(name)))
    throw new FileRefused('EPUB ini terkunci (DRM). Unggah buku tanpa kunci yang boleh Anda bagikan.');
  const type = zip.has('mimetype') ? (await zip.readAll('mimetype', 100)).toString('latin1').trim() : '';
  if (type !== 'application/epub+zip' || !zip.has('META-INF/container.xml'))
    throw new FileRefused(NOT_A_BOOK);
  const container = readXml(await zip.readAll('META-INF/container.xml', MOST_XML), 'META-INF/container.xml');
  const [root] = children(child(child(container, 'container'), 'rootfiles'), 'rootfile');
  const path = attribute(root, 'full-path');
  if (!zip.has(path)) throw new FileRefused(NOT_A_BOOK);
  const opf = child(readXml(await zip.readAll(path, MOST_XML), path), 'package');
  const metadata = child(opf, 'metadata');
  if (isFixedLayout(metadata))
    throw new FileRefused('EPUB ini tata letaknya tetap. Simpan sebagai PDF, lalu unggah PDF-nya.');
  const { items, byId, navigation } = manifestOf(zip, path, opf);
  const spine = children(child(opf, 'spine'), 'itemref').flatMap((itemref) => {
    const found = byId.get(attribute(itemref, 'idref'));
    return found && items.get(found) === 'application/xhtml+xml' ? [found] : [];
  });
  if (spine.length === 0 || spine.length > MOST_CHAPTERS) throw new FileRefused(NOT_A_BOOK);
  return {
    title: textOf(children(metadata, 'title')[0]),
    creator: textOf(children(metadata, 'creator')[0]),
    language: languageOf(textOf(children(metadata, 'language')[0])),
    spine: [...new Set(spine)],
    items,
    contents: await readContents(zip, navigation),
  };
}

function isFixedLayout(metadata: XmlNode | undefined): boolean {
  return children(metadata, 'meta').some(
    (meta) => attribute(meta, 'property') === 'rendition:layout' && textOf(meta) === 'pre-paginated',
  );
}

interface Navigation {
  /** Of EPUB 2. */
  ncx?: string;
  /** Of EPUB 3. */
  nav?: string;
}

function manifestOf(zip: SafeZip, opfPath: string, opf: XmlNode | undefined) {
  const items = new Map<string, string>();
  const byId = new Map<string, string>();
  const navigation: Navigation = {};
  for (const item of children(child(opf, 'manifest'), 'item')) {
    const found = resolveHref(opfPath, attribute(item, 'href'));
    if (!found || !zip.has(found.path)) continue;
    const type = attribute(item, 'media-type').toLowerCase();
    items.set(found.path, type);
    byId.set(attribute(item, 'id'), found.path);
    if (type === 'application/x-dtbncx+xml') navigation.ncx = found.path;
    if (attribute(item, 'properties').split(/\s+/).includes('nav')) navigation.nav = found.path;
  }
  return { items, byId, navigation };
}

/** Without any, headings make the contents. */
async function readContents(zip: SafeZip, { nav, ncx }: Navigation): Promise<EpubPackage['contents']> {
  const found = nav ? await readNav(zip, nav) : [];
  return found.length > 0 || !ncx ? found : readNcx(zip, ncx);
}

// Bounded: what looks like an attribute without an end is not looked at to its end.
const CONTENTS = /epub:type\s{0,20}=\s{0,20}["'][^"']{0,200}?\btoc\b[^"']{0,200}["']/i;
const HREF = /href\s{0,20}=\s{0,20}["']([^"']{1,500})["']/i;

/** Links of the list that is marked as the contents; their words become plain text. */
async function readNav(zip: SafeZip, path: string): Promise<EpubPackage['contents']> {
  const text = (await zip.readAll(path, MOST_XML)).toString('utf8');
  const [list] = elements(text, 'nav', (head) => CONTENTS.test(head));
  const found: { title: string; href: string }[] = [];
  let seen = 0;
  for (const { head, inner } of elements(list?.inner ?? '', 'a', (one) => HREF.test(one))) {
    if (++seen > MOST_CHAPTERS) break;
    const target = resolveHref(path, (HREF.exec(head)?.[1] ?? '').replaceAll('&amp;', '&'));
    const title = titleOf(inner);
    if (target && title) found.push({ title, href: target.id ? `${target.path}#${target.id}` : target.path });
  }
  return found;
}

/** The contents of EPUB 2, which many files of EPUB 3 carry too. */
async function readNcx(zip: SafeZip, path: string): Promise<EpubPackage['contents']> {
  const map = child(child(readXml(await zip.readAll(path, MOST_XML), path), 'ncx'), 'navMap');
  const found: { title: string; href: string }[] = [];
  const visit = (node: XmlNode | undefined, depth: number) => {
    for (const point of children(node, 'navPoint')) {
      const target = resolveHref(path, attribute(child(point, 'content'), 'src'));
      const label = child(point, 'navLabel');
      const title = textOf(children(label, 'text')[0]).replace(/\s+/g, ' ').slice(0, 200).trim();
      if (target && title)
        found.push({ title, href: target.id ? `${target.path}#${target.id}` : target.path });
      if (depth < 3 && found.length < MOST_CHAPTERS) visit(point, depth + 1);
    }
  };
  visit(map, 1);
  return found;
}
