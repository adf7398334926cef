/** One question of a GIFT file, as it stands there. */
export interface GiftBlock {
  /** Where each line of `text` stands in the file, from 1. */
  readonly lines: readonly number[];
  readonly text: string;
  /** Comment lines above or inside it, without their slashes. */
  readonly comments: string[];
}

interface Paragraph {
  readonly lines: { readonly number: number; readonly text: string }[];
  readonly comments: string[];
}

const bare = (text: string) => text.replace(/\\./g, '');
const depthOf = (text: string) => bare(text).split('{').length - bare(text).split('}').length;

/** Runs of lines without an empty one; comments are taken out, a category stands alone. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph = { lines: [], comments: [] };
  const close = () => {
    if (current.lines.length > 0) paragraphs.push(current);
    // Comments above an empty line speak of what follows.
    current = { lines: [], comments: current.lines.length > 0 ? [] : current.comments };
  };
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const trimmed = line.trim();
    const isCategory = trimmed.startsWith('$CATEGORY:');
    if (trimmed === '' || isCategory) close();
    if (trimmed.startsWith('//')) current.comments.push(trimmed.slice(2).trim());
    else if (trimmed !== '') current.lines.push({ number: index + 1, text: line });
    if (isCategory) close();
  }
  close();
  return paragraphs;
}

const textOf = ({ lines }: Paragraph) => lines.map((line) => line.text).join('\n');
const beginsQuestion = (text: string) => /^\s*(?:::|\$CATEGORY:)/.test(text) || bare(text).includes('{');

/**
 * Cuts a GIFT file into questions, so that a fault in one says its line and leaves the others alone. An empty line ends
 * a question; inside its braces it is passed over, unless what follows begins another question.
 * Format: https://docs.moodle.org/en/GIFT_format
 */
export function giftBlocks(text: string): GiftBlock[] {
  const joined: Paragraph[] = [];
  // Counted on, not anew: a brace that never closes would cost the square of the file.
  let depth = 0;
  for (const paragraph of paragraphsOf(text)) {
    const last = joined.at(-1);
    const own = textOf(paragraph);
    if (last && depth > 0 && !beginsQuestion(own)) {
      // One by one: spread, they would be arguments, of which there can be too many.
      for (const line of paragraph.lines) last.lines.push(line);
      for (const comment of paragraph.comments) last.comments.push(comment);
      depth += depthOf(own);
    } else {
      joined.push(paragraph);
      depth = depthOf(own);
    }
  }
  return joined.map((one) => ({
    lines: one.lines.map(({ number }) => number),
    text: textOf(one),
    comments: one.comments,
  }));
}
