import { XMLValidator } from 'fast-xml-parser';
import sanitizeHtml from 'sanitize-html';
import { FileRefused } from '../../files/file-refused.js';

/** What a chapter may say. No style, class, script, form, frame, plug-in or drawing: the reader brings the looks. */
const TAGS = [
  ...'h1 h2 h3 h4 h5 h6 p div section article aside header footer blockquote figure figcaption hr br'.split(
    ' ',
  ),
  ...'ul ol li dl dt dd table caption thead tbody tfoot tr th td'.split(' '),
  ...'em strong b i u s sub sup small mark abbr cite code kbd q pre span a img ruby rt rp'.split(' '),
];

const ATTRIBUTES: sanitizeHtml.IOptions['allowedAttributes'] = {
  '*': ['id', 'lang', 'dir'],
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start'],
};

/** Where a reference leads in the book that is written; null takes it away. */
export interface References {
  link(href: string): string | null;
  image(src: string): string | null;
}

const ID = /^[A-Za-z_][\w.-]{0,120}$/;

function keep(attribs: Record<string, string>): Record<string, string> {
  const { id, ...rest } = attribs;
  return id !== undefined && ID.test(id) ? { ...rest, id } : rest;
}

function options({ link, image }: References): sanitizeHtml.IOptions {
  const picture: sanitizeHtml.Transformer = (_name, { src, 'xlink:href': drawn, href, alt, id }) => {
    const found = image(src ?? drawn ?? href ?? '');
    // A picture that is not there leaves its words.
    return found === null
      ? { tagName: 'span', attribs: {}, text: alt ?? '' }
      : { tagName: 'img', attribs: keep({ src: found, alt: alt ?? '', ...(id && { id }) }) };
  };
  return {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    // Every address was written by us: relative, inside the book.
    allowedSchemes: [],
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'math'],
    parser: {
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: true,
      recognizeCDATA: false,
    },
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: keep(attribs) }),
      img: picture,
      // Covers are often a drawing around one picture.
      image: picture,
      a: (tagName, attribs) => {
        const href = attribs.href === undefined ? null : link(attribs.href);
        const { href: _gone, ...rest } = keep(attribs);
        return { tagName, attribs: href === null ? rest : { ...rest, href } };
      },
    },
  };
}

/** By places instead of a pattern: that would look for the end again from every `<body`. */
function bodyOf(text: string): string {
  const open = text.indexOf('<body');
  const start = open === -1 ? -1 : text.indexOf('>', open) + 1;
  const end = text.lastIndexOf('</body');
  return start > 0 && end >= start ? text.slice(start, end) : text;
}

const UNSTORABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Words without markup. */
function plainText(html: string): string {
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(amp|lt|gt|quot);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a heading or of a line of the contents, cut so that cutting again changes nothing. */
export const titleOf = (html: string) => plainText(html).slice(0, 200).trim();

/** The first heading of a cleaned chapter, as plain text; empty without one. */
export function headingOf(body: string): string {
  return titleOf(/<h[1-3][^>]*>([\s\S]*?)<\/h[1-3]>/.exec(body)?.[1] ?? '');
}

/** The inside of `<body>`, well-formed. @throws FileRefused that names the file */
export function cleanBody(xhtml: string, name: string, references: References): string {
  const body = sanitizeHtml(bodyOf(xhtml), options(references)).replace(UNSTORABLE, '').trim();
  if (XMLValidator.validate(`<body>${body}</body>`) !== true)
    throw new FileRefused(`Bab “${name}” di dalam EPUB tidak dapat dibaca. Simpan ulang EPUB-nya.`);
  return body;
}

/** As a language is written (BCP 47), else Indonesian. */
export const languageOf = (given: string) =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(given) ? given : 'id';

/** A whole XHTML file around a cleaned body. */
export function xhtmlPage(title: string, lang: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title></head>
<body>${body}</body>
</html>
`;
}
