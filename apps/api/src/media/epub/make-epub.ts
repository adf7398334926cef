import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SafeZip } from '../../files/safe-unzip.js';
import { UnsafeZip } from '../../files/unsafe-zip.js';
import { PACKAGE_LIMITS } from '../../files/zip-entry-rules.js';
import type { Made, Source } from '../made.js';
import { FileRefused } from '../../files/file-refused.js';
import { cleanImage, type CleanImage } from './clean-images.js';
import { cleanBody, headingOf } from './clean-xhtml.js';
import { readPackage, resolveHref, type EpubPackage } from './epub-package.js';
import { writeEpub, type EpubBook, type EpubChapter, type EpubImage } from './write-epub.js';

const MEGABYTE = 1024 * 1024;
const LIMITS = { ...PACKAGE_LIMITS, totalBytes: 200 * MEGABYTE, fileBytes: 50 * MEGABYTE };
const MOST_CHAPTER = 5 * MEGABYTE;

/** A book in the making: old paths to new names, and the pictures that are really shown. */
class Rewriting {
  readonly images: EpubImage[] = [];
  private readonly names: ReadonlyMap<string, string>;
  private readonly pictures = new Map<string, CleanImage | null>();
  private readonly shown = new Map<string, EpubImage>();

  constructor(
    private readonly zip: SafeZip,
    private readonly book: EpubPackage,
  ) {
    this.names = new Map(
      book.spine.map((path, at) => [path, `b${String(at + 1).padStart(4, '0')}.xhtml`] as const),
    );
  }

  /** The new address of a place in the book; null for every other place. */
  target(from: string, href: string): string | null {
    const found = resolveHref(from, href);
    const name = found && this.names.get(found.path);
    if (!name) return null;
    return found.id && /^[A-Za-z_][\w.-]{0,120}$/.test(found.id) ? `${name}#${found.id}` : name;
  }

  async chapter(path: string): Promise<EpubChapter> {
    const xhtml = (await this.zip.readAll(path, MOST_CHAPTER)).toString('utf8').replace(/^\uFEFF/, '');
    await this.draw(path, xhtml);
    const body = cleanBody(xhtml, path, {
      link: (href) => this.target(path, href),
      image: (src) => this.pictureAt(path, src)?.name ?? null,
    });
    return { name: this.names.get(path) ?? '', title: headingOf(body) || this.book.title, body };
  }

  /** Named when it is first shown: a book that was written before then gets the same names again. */
  private pictureAt(path: string, src: string): EpubImage | null {
    const found = resolveHref(path, src);
    const picture = found && this.pictures.get(found.path);
    if (!picture) return null;
    const before = this.shown.get(found.path);
    if (before) return before;
    const { extension, contentType, bytes } = picture;
    const name = `g${String(this.images.length + 1).padStart(4, '0')}.${extension}`;
    const image = { name, contentType, bytes };
    this.shown.set(found.path, image);
    this.images.push(image);
    return image;
  }

  private async draw(path: string, xhtml: string): Promise<void> {
    for (const [, src = ''] of xhtml.matchAll(/(?:src|href)\s*=\s*["']([^"']{1,500})["']/gi)) {
      const found = resolveHref(path, src.replaceAll('&amp;', '&'));
      if (!found || this.pictures.has(found.path)) continue;
      if (!this.book.items.get(found.path)?.startsWith('image/')) continue;
      this.pictures.set(found.path, await cleanImage(this.zip, found.path));
    }
  }
}

async function rewrite(zip: SafeZip, source: Source, path: string): Promise<void> {
  const book = await readPackage(zip);
  const rewriting = new Rewriting(zip, book);
  const chapters: EpubChapter[] = [];
  for (const one of book.spine) {
    source.signal.throwIfAborted();
    chapters.push(await rewriting.chapter(one));
  }
  const listed = book.contents.flatMap(({ title, href }) => {
    const target = rewriting.target('', href);
    return target === null ? [] : [{ title, href: target }];
  });
  const headings = chapters.flatMap(({ name, title, body }) =>
    headingOf(body) ? [{ title, href: name }] : [],
  );
  const [first] = chapters;
  const fallback = first ? [{ title: book.title || 'Isi buku', href: first.name }] : [];
  const contents = listed.length > 0 ? listed : headings.length > 0 ? headings : fallback;
  const { title, creator, language } = book;
  const content = { title, creator, language, chapters, images: rewriting.images, contents };
  await writeEpub({ id: idOf(content), ...content }, path);
}

/** Of what is in the book and not of the file it came from: written once more, it is the same book. */
function idOf({ images, ...words }: Omit<EpubBook, 'id'>): string {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const { bytes } of images) hash.update(bytes);
  return `urn:sha256:${hash.digest('hex').slice(0, 40)}`;
}

/**
 * A book written anew from its words and pictures: no script, style, font, form or address of another site comes along.
 * @throws FileRefused with the file at fault and the reason
 */
export async function makeEpub(source: Source): Promise<Made> {
  const path = join(source.folder, 'clean.epub');
  let zip: SafeZip | undefined;
  try {
    zip = await SafeZip.open(source.path, LIMITS);
    await rewrite(zip, source, path);
  } catch (error) {
    if (error instanceof UnsafeZip) throw new FileRefused(error.sentence);
    throw error;
  } finally {
    zip?.close();
  }
  return {
    files: [{ name: 'epub', path, contentType: 'application/epub+zip', width: null, height: null }],
    durationSeconds: null,
    note: null,
  };
}
