import type { LessonBlock, LessonInline } from '@sinau/contracts/lesson-document.contract.js';
import { inParts, inlineParts } from './document-limits.js';
import { inlinesOf, textNodes } from './markdown-inline.js';
import type { Token, TokenNode } from './markdown-parser.js';

/** What stands inside quotes, list items and table cells: paragraphs and lists. */
export type Flow = Extract<LessonBlock, { type: 'blockquote' }>['content'][number];

const DEEPEST_LIST = 3;
const MOST_ITEMS = 300;
const MOST_IN_ITEM = 100;
const LAST_NUMBER = 9999;

const paragraphsOf = (inlines: LessonInline[]): Flow[] =>
  inlineParts(inlines).map((content) => ({ type: 'paragraph', content }));

const startOf = (token: Token) => Math.min(Number(token.attrGet('start') ?? 1), LAST_NUMBER);

function listsOf({ token, children }: TokenNode, depth: number): Flow[] {
  if (depth > DEEPEST_LIST) return children.flatMap((item) => flowOf(item.children, depth));
  const items = children.flatMap((item) => {
    const flow = flowOf(item.children, depth + 1);
    const parts = inParts(flow.length > 0 ? flow : [{ type: 'paragraph' } as const], MOST_IN_ITEM);
    return parts.map((content) => ({ type: 'listItem', content }));
  });
  const start = startOf(token);
  return inParts(items, MOST_ITEMS).map((content, part) => {
    const first = Math.min(start + part * MOST_ITEMS, LAST_NUMBER);
    const list =
      token.type === 'bullet_list_open'
        ? { type: 'bulletList', content }
        : { type: 'orderedList', ...(first !== 1 && { attrs: { start: first } }), content };
    // Each level of the schema has a type of its own; `depth` is what keeps this list within them.
    return list as Flow;
  });
}

/** Preformatted text inside an item keeps its lines. */
function codeLines(text: string): LessonInline[] {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.flatMap((line, index): LessonInline[] => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...textNodes(line, [{ type: 'code' }]),
  ]);
}

/**
 * Paragraphs and lists of what Markdown nests. Lists go three levels deep; what is deeper, and whatever else cannot
 * stand here (headings, quotes, tables), keeps its words as paragraphs.
 */
export function flowOf(nodes: readonly TokenNode[], depth = 1): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    const { token, children } = node;
    switch (token.type) {
      case 'inline':
        return paragraphsOf(inlinesOf(token.children ?? []));
      case 'bullet_list_open':
      case 'ordered_list_open':
        return listsOf(node, depth);
      case 'fence':
      case 'code_block':
        return paragraphsOf(codeLines(token.content));
      default:
        return flowOf(children, depth);
    }
  });
}
