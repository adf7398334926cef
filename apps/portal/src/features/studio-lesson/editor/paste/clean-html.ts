import { isAllowedHref } from '../../document/href.js';
import { parseHtml, rename, styleOf, unwrap, wordsOf } from './dom.js';
import { restoreWordLists } from './word-lists.js';

const BLOCKS = 'p, h2, h3, h4, ul, ol, table, blockquote, pre, div';

/** What a paste became. Pictures inside pasted text are addresses of somebody's disk or server: they do not come along. */
export interface CleanPaste {
  readonly html: string;
  readonly droppedPictures: number;
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
  ul: ['data-type'],
  li: ['data-type', 'data-checked'],
};
const GONE = 'script, style, meta, link, title, xml, template, noscript, iframe, object, embed, svg, form';

/** Cleans the HTML that Word, Google Docs or a page put on the clipboard down to what a lesson knows. */
export function cleanPastedHtml(html: string): CleanPaste {
  const body = parseHtml(html);
  // Copied from this editor: everything in it is known already.
  if (body.querySelector('[data-pm-slice]')) {
    return { html: body.innerHTML, droppedPictures: 0 };
  }
  removeNoise(body);
  restoreWordLists(body);
  const droppedPictures = removePictures(body);
  restoreMarks(body);
  mendHeadings(body);
  mendLists(body);
  mendTables(body);
  mendLinks(body);
  removeEmptyBlocks(body);
  stripAttributes(body);
  return { html: body.innerHTML.trim(), droppedPictures };
}

function removeNoise(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const node of found) node.parentNode?.removeChild(node);
  for (const element of body.querySelectorAll(GONE)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    if (styleOf(element, 'mso-hide') === 'all' || styleOf(element, 'display') === 'none') element.remove();
    // o:p, w:sdt, st1:place: Word's own elements; pictures of VML are counted later.
    else if (element.tagName.includes(':') && !element.tagName.startsWith('V:')) unwrap(element);
  }
}

function removePictures(body: HTMLElement): number {
  const pictures = [...body.querySelectorAll('img, picture, video, audio')].filter(
    // Word counts one picture twice, as VML and as img; spacers of mail programs are no pictures.
    (element) => element.getAttribute('width') !== '1',
  );
  for (const element of body.querySelectorAll('img, picture, video, audio')) element.remove();
  for (const element of body.querySelectorAll('*')) if (element.tagName.startsWith('V:')) element.remove();
  return pictures.length;
}

/** Spans that look bold or italic become what they look like; a `<b>` that is not bold (Google's wrapper) goes. */
function restoreMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('span, font, b, strong, i, em')) {
    const weight = styleOf(element, 'font-weight');
    const slope = styleOf(element, 'font-style');
    const bold = /^(bold|bolder|[6-9]00)$/.test(weight);
    const italic = /^(italic|oblique)/.test(slope);
    const name = element.tagName.toLowerCase();
    const undone =
      (/^(b|strong)$/.test(name) && /^(normal|[1-5]00)$/.test(weight)) ||
      (/^(i|em)$/.test(name) && slope === 'normal');
    const wasMark = /^(b|strong|i|em)$/.test(name);
    if (bold && !/^(b|strong)$/.test(name)) wrapInside(element, 'strong');
    if (italic && !/^(i|em)$/.test(name)) wrapInside(element, 'em');
    if (!wasMark || undone) unwrap(element);
  }
  // What stands in a heading is strong already.
  for (const element of body.querySelectorAll(
    'h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h1 b, h2 b, h3 b',
  )) {
    unwrap(element);
  }
}

function wrapInside(element: Element, name: string): void {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** The page has its h1: where a paste has one too, all of its headings go one down. */
function mendHeadings(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle, p.title')) rename(title, 'h1');
  const shift = body.querySelector('h1') ? 1 : 0;
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(4, Math.max(2, Number(heading.tagName.slice(1)) + shift));
    rename(heading, `h${level}`);
  }
}

function mendLists(body: HTMLElement): void {
  // Google Docs puts an inner list beside the item that it belongs to.
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const item =
      list.previousElementSibling ??
      list.parentElement?.insertBefore(body.ownerDocument.createElement('li'), list);
    item?.append(list);
  }
  for (const item of body.querySelectorAll('li[role=checkbox]')) {
    item.setAttribute('data-type', 'taskItem');
    item.setAttribute('data-checked', String(item.getAttribute('aria-checked') === 'true'));
    item.parentElement?.setAttribute('data-type', 'taskList');
  }
}

/** A table in a table is a layout: its cells become paragraphs of the outer one. */
function mendTables(body: HTMLElement): void {
  for (const inner of Array.from(body.querySelectorAll('table table')).reverse()) {
    for (const part of inner.querySelectorAll('thead, tbody, tfoot, tr, td, th, colgroup')) unwrap(part);
    unwrap(inner);
  }
  for (const part of body.querySelectorAll('colgroup, col, caption')) part.remove();
}

/** Google wraps addresses in its own; the real one is in `q`. */
function mendLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const wrapped = address.startsWith('https://www.google.com/url?')
      ? new URL(address).searchParams.get('q')
      : null;
    if (wrapped) link.setAttribute('href', wrapped);
  }
  for (const anchor of body.querySelectorAll('a')) {
    if (!isAllowedHref(anchor.getAttribute('href') ?? '')) unwrap(anchor);
  }
}

function removeEmptyBlocks(body: HTMLElement): void {
  const stray = `:is(${BLOCKS}) + br, br:has(+ :is(${BLOCKS})), br.Apple-interchange-newline`;
  for (const line of body.querySelectorAll(stray)) line.remove();
  for (const block of body.querySelectorAll('p, h2, h3, h4, li, div')) {
    if (wordsOf(block) === '' && !block.querySelector('table, li')) block.remove();
  }
}

function stripAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    const kept = KEPT[element.tagName.toLowerCase()] ?? [];
    for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
  }
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = (text.nodeValue ?? '').replace(/[\u00a0\s]+/g, ' ');
  }
}
