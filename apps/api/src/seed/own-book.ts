import type { BookletBlock } from '@sinau/certificate/booklet.js';
import MarkdownIt from 'markdown-it';
import { ZipFile } from 'yazl';

const markdown = new MarkdownIt({ html: false, xhtmlOut: true });

/** A book of ours, written in Markdown: `# title`, then `## chapter` by chapter. */
export interface OwnBook {
  readonly title: string;
  readonly chapters: readonly { readonly title: string; readonly text: string }[];
}

export function readBook(text: string): OwnBook {
  const [head = '', ...parts] = text.split(/^## /m);
  const title = /^# (.+)$/m.exec(head)?.[1]?.trim() ?? '';
  return {
    title,
    chapters: parts.map((part) => {
      const [first = '', ...rest] = part.split('\n');
      return { title: first.trim(), text: rest.join('\n').trim() };
    }),
  };
}

/** Plain paragraphs and list lines, for the printed booklet. */
export function blocksOf({ chapters }: OwnBook): BookletBlock[] {
  return chapters.flatMap(({ title, text }) => [
    { kind: 'chapter' as const, text: title },
    ...text
      .split(/\n+/)
      .filter(Boolean)
      .map((line): BookletBlock => {
        if (line.startsWith('- ')) return { kind: 'bullet', text: line.slice(2) };
        const numbered = /^\d+\. (.*)$/.exec(line)?.[1];
        return numbered === undefined ? { kind: 'text', text: line } : { kind: 'number', text: numbered };
      }),
  ]);
}

const page = (title: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="id"><head><title>${title}</title></head><body>${body}</body></html>`;

const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const files = ({ title, chapters }: OwnBook, creator: string): Record<string, string> => {
  const text = (words: string) => markdown.utils.escapeHtml(words);
  const name = (at: number) => `bab-${at + 1}.xhtml`;
  const links = chapters.map((one, at) => `<li><a href="${name(at)}">${text(one.title)}</a></li>`).join('');
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="${name(at)}" media-type="application/xhtml+xml"/>`,
  );
  return {
    'META-INF/container.xml': CONTAINER,
    'book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${text(title)}</dc:identifier><dc:title>${text(title)}</dc:title><dc:creator>${text(creator)}</dc:creator><dc:language>id</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    'nav.xhtml': page('Daftar isi', `<nav epub:type="toc"><ol>${links}</ol></nav>`),
    ...Object.fromEntries(
      chapters.map((one, at) => [
        name(at),
        page(text(one.title), `<h1>${text(one.title)}</h1>${markdown.render(one.text)}`),
      ]),
    ),
  };
};

/** The book as EPUB 3. The same text gives the same bytes. */
export async function epubOf(book: OwnBook, creator: string): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T00:00:00Z');
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { mtime, compress: false });
  for (const [name, text] of Object.entries(files(book, creator)))
    zip.addBuffer(Buffer.from(text), name, { mtime });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
