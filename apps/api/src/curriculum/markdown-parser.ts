import MarkdownIt from 'markdown-it';

// The page's own title is h1, so a text begins at h2 and goes no deeper than h4.
const FIRST_HEADING = 2;
const LAST_HEADING = 4;

/** Reads trainers' Markdown: raw HTML in it stays text, and headings begin at h2. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.core.ruler.push('shift_headings', ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const levels = headings.map(({ tag }) => Number(tag.slice(1)));
  const shift = FIRST_HEADING - Math.min(...levels);
  for (const heading of headings) {
    heading.tag = `h${Math.min(Number(heading.tag.slice(1)) + shift, LAST_HEADING)}`;
  }
});

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** markdown-it's flat list of tokens as a tree. */
export interface TokenNode {
  readonly token: Token;
  readonly children: TokenNode[];
}

export function treeOf(tokens: readonly Token[]): TokenNode[] {
  const root: TokenNode[] = [];
  const open = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const node: TokenNode = { token, children: [] };
    open.at(-1)?.push(node);
    if (token.nesting === 1) open.push(node.children);
  }
  return root;
}
