import type { Sentence } from './sentences.js';

const NAME = 'read-aloud';
const FALLBACK = 'readAloud';

interface Highlights {
  set(name: string, highlight: object): void;
  delete(name: string): void;
}

/** CSS Custom Highlight API: marks words without touching the elements that React owns. */
const highlights = (): Highlights | undefined =>
  typeof Highlight === 'function'
    ? (CSS as unknown as { readonly highlights?: Highlights }).highlights
    : undefined;

let marked: HTMLElement | undefined;

/** Marks the sentence that is being read, or its whole paragraph where a browser can do no better. */
export function markSentence({ range, block }: Sentence): void {
  unmark();
  const registry = highlights();
  if (registry) registry.set(NAME, new Highlight(range));
  else if (block instanceof HTMLElement) {
    marked = block;
    block.dataset[FALLBACK] = '';
  }
  if (!isInView(block)) block.scrollIntoView({ block: 'center', behavior: motion() });
}

export function unmark(): void {
  highlights()?.delete(NAME);
  if (marked) delete marked.dataset[FALLBACK];
  marked = undefined;
}

/** Room for the bars at the top and the bottom of the screen. */
const TOP_PX = 96;
const BOTTOM_PX = 220;

function isInView(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return top >= TOP_PX && bottom <= innerHeight - BOTTOM_PX;
}

const motion = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
