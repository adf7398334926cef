import type { LessonBlock, LessonInline } from '@sinau/contracts/lesson-document.contract.js';
import { plainTextOf } from '@sinau/contracts/lesson-document.js';

/* What LessonDocument allows. Texts beyond it are divided, never cut: no word of a trainer gets lost. */
const MOST_BLOCKS = 1000;
const KEPT_BLOCKS = 900;
const MOST_INLINES = 2000;
const LONGEST_TEXT = 20_000;

/** A list in parts of at most `size`; no part for an empty list. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}

/** Pieces of text that the schema's longest text holds. Characters stay whole. */
export function textParts(text: string): string[] {
  if (text.length <= LONGEST_TEXT) return text === '' ? [] : [text];
  // A character is at most two units long.
  return inParts(Array.from(text), LONGEST_TEXT / 2).map((letters) => letters.join(''));
}

/** One line of text as one paragraph's worth, or several when it is longer than a paragraph may be. */
export function inlineParts(inlines: readonly LessonInline[]): LessonInline[][] {
  return inParts(inlines, MOST_INLINES);
}

/** Blocks that one document holds: what comes after the first 900 of too many goes on as plain lines. */
export function fittingBlocks(blocks: LessonBlock[]): LessonBlock[] {
  if (blocks.length <= MOST_BLOCKS) return blocks;
  const rest = plainTextOf({ type: 'doc', content: blocks.slice(KEPT_BLOCKS) }).split('\n');
  const paragraphs = inParts(rest, MOST_INLINES / 2).map((lines): LessonBlock => ({
    type: 'paragraph',
    content: lines.flatMap((text): LessonInline[] => [
      ...textParts(text).map((part) => ({ type: 'text' as const, text: part })),
      { type: 'hardBreak' },
    ]),
  }));
  return [...blocks.slice(0, KEPT_BLOCKS), ...paragraphs];
}
