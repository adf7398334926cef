import { toast } from '../../ui/toast.js';

/** The line of the screen at which one reads: below a sticky bar, above the middle. */
const READING_LINE = 0.25;

/** 0–1: how much of the text has passed the lower edge of the screen. */
export function shareRead(text: HTMLElement | null): number {
  if (!text) return 0;
  const { top, height } = text.getBoundingClientRect();
  return height > 0 ? Math.min(1, Math.max(0, (window.innerHeight - top) / height)) : 0;
}

/** The block (0-based) that stands at the reading line; null where the text has no blocks. */
export function blockRead(text: HTMLElement | null): number | null {
  const line = window.innerHeight * READING_LINE;
  for (const block of text?.querySelectorAll<HTMLElement>('[data-block]') ?? [])
    if (block.getBoundingClientRect().bottom > line) return Number(block.dataset.block);
  return null;
}

/** Goes back to where one stopped, and says so: nobody should wonder where the beginning went. */
export function goBackTo(
  text: HTMLElement | null,
  { block, share }: { readonly block: number | null; readonly share: number },
): void {
  const target = blockTop(text, block) ?? shareTop(text, share);
  // Less than half a screen down, one sees the place anyway.
  if (target === undefined || target < window.innerHeight / 2) return;
  window.scrollTo(0, target);
  toast('Lanjut dari tempat terakhir.', { label: 'Ke awal', run: () => window.scrollTo(0, 0) });
}

function blockTop(text: HTMLElement | null, block: number | null): number | undefined {
  const found = block === null ? null : text?.querySelector(`[data-block="${block}"]`);
  if (!found) return undefined;
  // A little above the line, so that the same block is the one being read.
  const slack = window.innerHeight * READING_LINE * 0.8;
  return window.scrollY + found.getBoundingClientRect().top - slack;
}

function shareTop(text: HTMLElement | null, share: number): number | undefined {
  if (!text) return undefined;
  const { top, height } = text.getBoundingClientRect();
  return window.scrollY + top + height * share - window.innerHeight;
}
