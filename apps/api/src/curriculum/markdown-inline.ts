import { isPrintable } from '@sinau/contracts/common.js';
import { LessonDocument, type LessonInline } from '@sinau/contracts/lesson-document.contract.js';
import type { Token } from './markdown-parser.js';
import { textParts } from './document-limits.js';

type Mark = NonNullable<Extract<LessonInline, { type: 'text' }>['marks']>[number];
interface Run {
  readonly marks: Mark[];
  readonly texts: string[];
}

/** The order in which editors keep marks, so that a text which is opened and closed stays the same. */
const ORDER: readonly Mark['type'][] = ['link', 'bold', 'italic', 'code'];

/** The document schema decides which addresses a link may have. */
function mayLinkTo(href: string): boolean {
  const marks: Mark[] = [{ type: 'link', attrs: { href } }];
  const content: LessonInline[] = [{ type: 'text', text: 'x', marks }];
  return LessonDocument.safeParse({ type: 'doc', content: [{ type: 'paragraph', content }] }).success;
}

function opened(token: Token): Mark | undefined {
  if (token.type === 'strong_open') return { type: 'bold' };
  if (token.type === 'em_open') return { type: 'italic' };
  if (token.type !== 'link_open') return undefined;
  const href = String(token.attrGet('href') ?? '');
  return mayLinkTo(href) ? { type: 'link', attrs: { href } } : undefined;
}

function ordered(marks: readonly (Mark | undefined)[]): Mark[] {
  return ORDER.flatMap((type) => marks.findLast((mark) => mark?.type === type) ?? []);
}

/** The runs of one line; null stands for a line break. Neighbours with the same marks are one run. */
function runsOf(tokens: readonly Token[]): (Run | null)[] {
  const runs: (Run | null)[] = [];
  // One entry per open tag, also for those that leave no mark, so that each closing tag ends its own.
  const open: (Mark | undefined)[] = [];
  const add = (text: string, marks: Mark[]) => {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.texts.push(text);
    else runs.push({ marks, texts: [text] });
  };
  for (const token of tokens) {
    if (token.nesting === 1) open.push(opened(token));
    else if (token.nesting === -1) open.pop();
    else if (token.type === 'hardbreak') runs.push(null);
    else if (token.type === 'softbreak') add(' ', ordered(open));
    else if (token.type === 'code_inline') add(token.content, ordered([...open, { type: 'code' }]));
    else if (token.content !== '') add(token.content, ordered(open));
  }
  return runs;
}

/** Text with its marks as a document keeps it: an entity may stand for a character that cannot be shown. */
export function textNodes(text: string, marks: Mark[] = []): LessonInline[] {
  const printable = isPrintable(text) ? text : Array.from(text).filter(isPrintable).join('');
  return textParts(printable).map((part) => ({
    type: 'text',
    text: part,
    ...(marks.length > 0 && { marks }),
  }));
}

/** Text with marks from markdown-it's tokens of one line. Pictures become what they show; unsafe links their words. */
export function inlinesOf(tokens: readonly Token[]): LessonInline[] {
  return runsOf(tokens).flatMap((run) =>
    run ? textNodes(run.texts.join(''), run.marks) : [{ type: 'hardBreak' }],
  );
}
