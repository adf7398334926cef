import type { LessonBlock, LessonDocument, LessonInline } from '@sinau/contracts/lesson-document.contract.js';
import { fittingBlocks, inParts, inlineParts } from './document-limits.js';
import { flowOf, type Flow } from './markdown-flow.js';
import { inlinesOf, textNodes } from './markdown-inline.js';
import { markdown, treeOf, type TokenNode } from './markdown-parser.js';

const MOST_CELLS = 20;
const MOST_ROWS = 200;
const MOST_IN_QUOTE = 200;

type Table = Extract<LessonBlock, { type: 'table' }>;
type Text = Extract<LessonInline, { type: 'text' }>;

const isText = (one: LessonInline): one is Text => one.type === 'text';

function headingsOf({ token, children }: TokenNode): LessonBlock[] {
  const level = Number(token.tag.slice(1));
  return inlineParts(inlinesOf(children[0]?.token.children ?? [])).map((content) => ({
    type: 'heading',
    attrs: { level },
    content,
  }));
}

/** The rows of a table; one that is wider than a document allows goes on as paragraphs. */
function tableOf(node: TokenNode): LessonBlock[] {
  const rows = node.children.flatMap((section) => section.children);
  if (rows.some(({ children }) => children.length > MOST_CELLS)) return flowOf([node]);
  const content = rows.map(({ children }): Table['content'][number] => ({
    type: 'tableRow',
    content: children.map((cell) => ({
      type: cell.token.type === 'th_open' ? 'tableHeader' : 'tableCell',
      content: filled(flowOf(cell.children)),
    })),
  }));
  return inParts(content, MOST_ROWS).map((part) => ({ type: 'table', content: part }));
}

const filled = (flow: Flow[]): Flow[] => (flow.length > 0 ? flow : [{ type: 'paragraph' }]);

function blocksOf(node: TokenNode): LessonBlock[] {
  const { token, children } = node;
  switch (token.type) {
    case 'heading_open':
      return headingsOf(node);
    case 'blockquote_open':
      return inParts(flowOf(children), MOST_IN_QUOTE).map((content) => ({ type: 'blockquote', content }));
    case 'fence':
    case 'code_block':
      return textNodes(token.content.replace(/\n$/, ''))
        .filter(isText)
        .map((text) => ({ type: 'codeBlock', content: [text] }));
    case 'hr':
      return [{ type: 'horizontalRule' }];
    case 'table_open':
      return tableOf(node);
    default:
      return flowOf([node]);
  }
}

/**
 * A trainer's Markdown as the document that lessons show. Every word stays: raw HTML as text, pictures as what they
 * show, links to addresses that the schema refuses as their words; nesting beyond the schema becomes paragraphs.
 */
export function markdownToDocument(text: string): LessonDocument {
  return { type: 'doc', content: fittingBlocks(treeOf(markdown.parse(text, {})).flatMap(blocksOf)) };
}
