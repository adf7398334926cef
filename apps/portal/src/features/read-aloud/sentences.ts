/** A sentence of the page: what is said, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly range: Range;
  /** The paragraph, item or heading around it. */
  readonly block: Element;
}

/** Elements whose text is read as one piece. */
const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,th,td,dt,dd,figcaption,label,summary,legend,pre';
/** What is there to be used or to be looked at, not to be read. */
const SILENT =
  'button,select,textarea,input,script,style,svg,audio,video,iframe,[aria-hidden="true"],[hidden],[data-silent],dialog';

/** The sentences below an element, in the order of the page. */
export function sentencesOf(root: Element): Sentence[] {
  return blocksOf(root).flatMap(({ block, nodes }) => splitBlock(block, nodes));
}

interface TextBlock {
  readonly block: Element;
  readonly nodes: Text[];
}

function blocksOf(root: Element): TextBlock[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: TextBlock[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || parent.closest(SILENT)) continue;
    const closest = parent.closest(BLOCKS);
    const block = closest && root.contains(closest) ? closest : parent;
    const last = found.at(-1);
    if (last?.block === block) last.nodes.push(node as Text);
    else found.push({ block, nodes: [node as Text] });
  }
  return found;
}

function splitBlock(block: Element, nodes: readonly Text[]): Sentence[] {
  const whole = nodes.map(({ data }) => data).join('');
  return splitText(whole).flatMap(({ start, end }) => {
    const text = whole.slice(start, end).replace(/\s+/g, ' ').trim();
    // A lone sign would be read as its name.
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const range = document.createRange();
    const [from, to] = [placeOf(nodes, start), placeOf(nodes, end)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [{ text, range, block }];
  });
}

function placeOf(nodes: readonly Text[], at: number): { readonly node: Text; readonly offset: number } {
  let left = at;
  for (const node of nodes) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  const node = nodes.at(-1)!;
  return { node, offset: node.length };
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Places of the sentences of a text, by the browser's own rules where it has them. */
export function splitText(text: string): Piece[] {
  if (typeof Intl.Segmenter === 'function') {
    const pieces = new Intl.Segmenter('id', { granularity: 'sentence' }).segment(text);
    return [...pieces].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  }
  const pieces: Piece[] = [];
  for (const { index, 0: piece } of text.matchAll(/.+?(?:[.!?…]+(?=\s|$)|$)\s*/gs))
    pieces.push({ start: index, end: index + piece.length });
  return pieces;
}
