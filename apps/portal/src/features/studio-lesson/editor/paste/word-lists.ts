import { styleOf, wordsOf } from './dom.js';

interface WordItem {
  readonly paragraph: Element;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly list: string;
}

/**
 * Word writes a list as paragraphs that say `mso-list:l0 level2 lfo1` and carry their own bullet as text.
 * Makes real nested lists of them.
 */
export function restoreWordLists(root: Element): void {
  let run: WordItem[] = [];
  const flush = () => {
    if (run.length > 0) buildList(run);
    run = [];
  };
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const item = toItem(paragraph);
    const last = run.at(-1);
    if (!item || (last && last.paragraph.nextElementSibling !== paragraph)) flush();
    if (item) run.push(item);
  }
  flush();
}

function toItem(paragraph: Element): WordItem | null {
  const [, list = '', level = '1'] = /\b(l\d+)\s+level(\d+)/.exec(styleOf(paragraph, 'mso-list')) ?? [];
  if (list === '') return null;
  const marker = takeMarker(paragraph);
  const number = /^\(?(\d+|[a-z]{1,4})[.)]/i.exec(marker)?.[1];
  return {
    paragraph,
    list,
    level: Number(level),
    ordered: number !== undefined && !/^o$/i.test(marker),
    start: number !== undefined && /^\d+$/.test(number) ? Number(number) : 1,
  };
}

/** The bullet or number that Word wrote as text; it is taken out of the words. */
function takeMarker(paragraph: Element): string {
  const ignored = [...paragraph.querySelectorAll('*')].find(
    (element) => styleOf(element, 'mso-list') === 'ignore',
  );
  if (!ignored) return '';
  const marker = wordsOf(ignored);
  ignored.remove();
  return marker;
}

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly list: string;
  readonly element: HTMLElement;
}

/** Whether an item goes on in an open list, or begins one inside it. */
const continues = (open: OpenList | undefined, { level, list, ordered }: WordItem): boolean =>
  open !== undefined &&
  open.list === list &&
  (open.level < level || (open.level === level && open.ordered === ordered));

function buildList(items: readonly WordItem[]): void {
  const first = items[0];
  if (!first) return;
  const document = first.paragraph.ownerDocument;
  const place = document.createComment('');
  first.paragraph.before(place);
  const open: OpenList[] = [];
  for (const item of items) {
    while (open.length > 0 && !continues(open.at(-1), item)) open.pop();
    let current = open.at(-1);
    if (!current || current.level < item.level) {
      const { level, ordered, list } = item;
      current = { level, ordered, list, element: newList(document, item) };
      const parentItem = open.at(-1)?.element.lastElementChild;
      if (parentItem) parentItem.append(current.element);
      else place.before(current.element);
      open.push(current);
    }
    const entry = document.createElement('li');
    entry.append(...item.paragraph.childNodes);
    current.element.append(entry);
    item.paragraph.remove();
  }
  place.remove();
}

function newList(document: Document, { ordered, start }: WordItem): HTMLElement {
  const list = document.createElement(ordered ? 'ol' : 'ul');
  if (ordered && start !== 1) list.setAttribute('start', String(start));
  return list;
}
