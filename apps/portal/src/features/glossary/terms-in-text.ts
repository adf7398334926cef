import type { LessonDocument } from '../lessons/components/document/document-types.js';
import { TERM_LINK } from './term-link.js';
import type { Mark } from './term-marker.js';
import { termKey, type Term } from './terms.js';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly Node[];
}

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Headings name things and code is typed as it is: neither is explained in its middle. */
const LEFT_ALONE = new Set(['heading', 'codeBlock']);

/** The terms to look for: by which words, and how each is named in an address. */
interface Wanted {
  readonly pattern: RegExp;
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * What gives a text a link at the first place of each term; the given document stays as it is. Undefined where there is
 * nothing to mark, or the browser is too old for it.
 */
export function markerOf(terms: readonly Term[]): Mark | undefined {
  const wanted = wantedOf(terms);
  if (!wanted) return undefined;
  return (document) => {
    const seen = new Set<string>();
    const visit = (node: Node): Node => {
      if (LEFT_ALONE.has(node.type) || !node.content) return node;
      return {
        ...node,
        content: node.content.flatMap((child) => pieces(child, wanted, seen) ?? visit(child)),
      };
    };
    return visit(document) as LessonDocument;
  };
}

/** Whole words only, the longest first: "kemasan primer" is no "kemasan". */
function wantedOf(terms: readonly Term[]): Wanted | undefined {
  const keys = new Map(
    terms.flatMap(({ name, also }) =>
      [name, ...also].map((words) => [words.toLowerCase(), termKey(name)] as const),
    ),
  );
  if (keys.size === 0) return undefined;
  const words = [...keys.keys()].sort((a, b) => b.length - a.length).map(escape);
  try {
    return {
      keys,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    };
  } catch {
    // An old browser does not know this kind of expression: it shows plain text.
    return undefined;
  }
}

/** A text cut at its new terms; undefined for what is no plain text. */
function pieces(node: Node, { pattern, keys }: Wanted, seen: Set<string>): Node[] | undefined {
  const { text, marks = [] } = node;
  if (node.type !== 'text' || text === undefined) return undefined;
  if (marks.some(({ type }) => type === 'link' || type === 'code')) return [node];
  const found: Node[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const key = keys.get(words.toLowerCase());
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
