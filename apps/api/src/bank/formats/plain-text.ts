const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  divide: '÷',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
  bull: '•',
};

function decoded(entity: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

const INVISIBLE = /<(script|style|head|title)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
// A letter, `/` or `!` behind it makes it a tag: "5 < 7" stays.
const TAG = /<\/?[a-z!][^<>]{0,5000}>/gi;

/** The words of an HTML text on one line; pictures leave their description. Nothing of the markup remains. */
export function wordsOf(html: string): string {
  return html
    .replace(INVISIBLE, ' ')
    .replace(/<img\b[^<>]{0,5000}?\balt\s*=\s*"([^"<>]{0,500})"[^<>]{0,5000}>/gi, ' $1 ')
    .replace(/<\/?(?:b|i|u|em|strong|span|sub|sup|small|code|a|font|mark)\b[^<>]{0,5000}>/gi, '')
    .replace(TAG, ' ')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]+\d*);/gi, decoded)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
