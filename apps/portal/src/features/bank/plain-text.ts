/** Marks around words, longest first; a row of underscores is a blank to fill in and stays. */
const PAIRS: readonly RegExp[] = [
  /\*\*(?=\S)(.+?)(?<=\S)\*\*/g,
  /(?<![\w_])__(?=[^\s_])(.+?)(?<=[^\s_])__(?![\w_])/g,
  /(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])/g,
  /(?<![\w_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\w_])/g,
  /`([^`]+)`/g,
  /!?\[([^\]]*)\]\([^)\s]*\)/g,
];

/** A question's text without its Markdown marks, for lists: `Mana yang **tidak** boleh?` becomes `Mana yang tidak boleh?`. */
export const plainText = (markdown: string): string =>
  PAIRS.reduce((text, pair) => text.replace(pair, '$1'), markdown.replace(/^ {0,3}(#{1,6}|>|[-*+]) +/gm, ''));
