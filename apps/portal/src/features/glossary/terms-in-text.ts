import type { LessonDocument } from '../lessons/components/document/document-types.js';
import { TERM_LINK } from './term-link.js';
import { termKey, TERMS } from './terms.js';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly Node[];
}

const byWords = new Map(
  TERMS.flatMap(({ name, also = [] }) =>
    [name, ...also].map((words) => [words.toLowerCase(), termKey(name)]),
  ),
);

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words only, the longest first: "kemasan primer" is no "kemasan". */
const PATTERN = [...byWords.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');

/** Headings name things and code is typed as it is: neither is explained in its middle. */
const LEFT_ALONE = new Set(['heading', 'codeBlock']);

/** The text with a link at the first place of each term. The given document stays as it is. */
export function withTerms(document: LessonDocument): LessonDocument {
  const pattern = wholeWords();
  if (!pattern) return document;
  const seen = new Set<string>();
  const visit = (node: Node): Node => {
    if (LEFT_ALONE.has(node.type) || !node.content) return node;
    return {
      ...node,
      content: node.content.flatMap((child) => pieces(child, pattern, seen) ?? visit(child)),
    };
  };
  return visit(document) as LessonDocument;
}

/** Undefined in an old browser that does not know this kind of expression: it then shows plain text. */
function wholeWords(): RegExp | undefined {
  try {
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERN})(?![\\p{L}\\p{N}-])`, 'giu');
  } catch {
    return undefined;
  }
}

/** A text cut at its new terms; undefined for what is no plain text. */
function pieces(node: Node, pattern: RegExp, seen: Set<string>): Node[] | undefined {
  const { text, marks = [] } = node;
  if (node.type !== 'text' || text === undefined) return undefined;
  if (marks.some(({ type }) => type === 'link' || type === 'code')) return [node];
  const found: Node[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const key = byWords.get(words.toLowerCase());
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    if (index > from) found.push({ ...node, text: text.slice(from, index) });
    found.push({ ...node, text: words, marks: [...marks, linkTo(key)] });
    from = index + words.length;
  }
  if (from === 0 && found.length === 0) return [node];
  if (from < text.length) found.push({ ...node, text: text.slice(from) });
  return found;
}

const linkTo = (key: string) => ({ type: 'link', attrs: { href: `${TERM_LINK}${key}` } });
