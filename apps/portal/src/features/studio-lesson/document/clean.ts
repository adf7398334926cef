import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { isAllowedHref } from './href.js';
import { limitLists } from './lists.js';
import type { AnyNode } from './node.js';

type Attrs = Readonly<Record<string, unknown>>;

/** Control characters, direction overrides and half surrogate pairs: Word leaves them behind, the contract refuses them. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
const MAX_TEXT = 20_000;
const TONES: readonly unknown[] = ['info', 'tip', 'warning', 'example'];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const printable = (text: string): string => text.replace(UNPRINTABLE, '');
const words = (value: unknown, max: number): string =>
  printable(typeof value === 'string' ? value : '').slice(0, max);
const caption = ({ caption: value }: Attrs): Attrs => {
  const text = words(value, 300).trim();
  return text === '' ? {} : { caption: text };
};
const whole = (value: unknown, min: number, max: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? Math.min(max, Math.max(min, value)) : undefined;
const isMedia = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);

/** Attributes that a node keeps; null means that the node says nothing without them and is left out. */
type AttrsOf = (attrs: Attrs) => Attrs | null;
const none: AttrsOf = () => ({});
const media: AttrsOf = (attrs) =>
  isMedia(attrs.mediaId) ? { mediaId: attrs.mediaId, ...caption(attrs) } : null;
const cell: AttrsOf = ({ colspan, rowspan }) => ({
  ...span('colspan', colspan),
  ...span('rowspan', rowspan),
});

function span(name: string, value: unknown): Attrs {
  const size = whole(value, 1, 20) ?? 1;
  return size === 1 ? {} : { [name]: size };
}

const NODES: Readonly<Record<string, AttrsOf>> = {
  paragraph: none,
  heading: ({ level }) => ({ level: whole(level, 2, 4) ?? 2 }),
  bulletList: none,
  orderedList: ({ start }) => {
    const first = whole(start, 0, 9999) ?? 1;
    return first === 1 ? {} : { start: first };
  },
  listItem: none,
  taskList: none,
  taskItem: ({ checked }) => ({ checked: checked === true }),
  blockquote: none,
  callout: ({ tone }) => ({ tone: TONES.includes(tone) ? tone : 'info' }),
  codeBlock: none,
  horizontalRule: none,
  hardBreak: none,
  table: none,
  tableRow: none,
  tableHeader: cell,
  tableCell: cell,
  image: (attrs) =>
    isMedia(attrs.mediaId) ? { mediaId: attrs.mediaId, alt: words(attrs.alt, 500), ...caption(attrs) } : null,
  video: media,
  audio: media,
  file: media,
  youtube: ({ videoId, title }) =>
    /^[\w-]{11}$/.test(String(videoId)) ? { videoId, title: words(title, 200) } : null,
  quiz: ({ question }) => (/^[A-Z0-9-]{1,20}$/.test(String(question)) ? { question } : null),
  beforeAfter: (attrs) =>
    isMedia(attrs.before) && isMedia(attrs.after)
      ? {
          before: attrs.before,
          after: attrs.after,
          beforeAlt: words(attrs.beforeAlt, 500),
          afterAlt: words(attrs.afterAlt, 500),
          ...caption(attrs),
        }
      : null,
};
/** Nodes that the contract refuses when they are empty. */
const NEEDS_CONTENT = /List$|Item$|^table|^blockquote$|^callout$/;

/**
 * What the editor holds, as the contract wants it: only known nodes and attributes, no empty shells,
 * printable text, lists at most three deep. An editor with nothing in it gives an empty document.
 */
export function toLessonDocument(json: AnyNode): LessonDocument {
  const blocks = withoutLastEmpty(limitLists(json.content ?? []).flatMap(cleanNode));
  return { type: 'doc', content: blocks } as unknown as LessonDocument;
}

function cleanNode(node: AnyNode): AnyNode[] {
  if (node.type === 'text') return cleanText(node);
  const attrs = NODES[node.type ?? '']?.(node.attrs ?? {});
  if (!attrs) return [];
  const content = (node.content ?? []).flatMap(cleanNode);
  if (content.length === 0 && NEEDS_CONTENT.test(node.type ?? '')) return emptyShell(node, attrs);
  const shown = { ...(Object.keys(attrs).length > 0 && { attrs }), ...(content.length > 0 && { content }) };
  if (node.type === 'codeBlock') return inOneText(content);
  return [{ type: node.type, ...shown }];
}

/** An empty cell or box keeps its place with an empty paragraph; an empty list, row or table is nothing. */
function emptyShell(node: AnyNode, attrs: Attrs): AnyNode[] {
  if (/List$|Row$|^table$/.test(node.type ?? '')) return [];
  const shown = Object.keys(attrs).length > 0 ? { attrs } : {};
  return [{ type: node.type, ...shown, content: [{ type: 'paragraph' }] }];
}

/** Text in pieces that the contract takes, its marks in one order. */
function cleanText(node: AnyNode): AnyNode[] {
  const text = printable(node.text ?? '');
  const marks = cleanMarks(node.marks ?? []);
  const pieces: AnyNode[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + MAX_TEXT);
    // Between the halves of a character outside the basic plane nothing is cut.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push({ type: 'text', ...(marks.length > 0 && { marks }), text: text.slice(at, end) });
    at = end;
  }
  return pieces;
}

const MARK_ORDER = ['link', 'bold', 'italic', 'code'];

function cleanMarks(marks: NonNullable<AnyNode['marks']>): NonNullable<AnyNode['marks']> {
  return marks
    .flatMap(({ type, attrs }) => {
      if (type !== 'link') return MARK_ORDER.includes(type) ? [{ type }] : [];
      const href = attrs?.href;
      return typeof href === 'string' && isAllowedHref(href) ? [{ type, attrs: { href } }] : [];
    })
    .sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

/** A preformatted block has one piece of text; a very long one becomes several blocks. */
function inOneText(content: readonly AnyNode[]): AnyNode[] {
  if (content.length === 0) return [{ type: 'codeBlock' }];
  return content.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text: text.text }] }));
}

/** The editor keeps an empty line at the end to write on; it is not part of the text. */
function withoutLastEmpty(blocks: readonly AnyNode[]): readonly AnyNode[] {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' && !last.content ? blocks.slice(0, -1) : blocks;
}
