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

const INVISIBLE = /<(script|style|head|title)\b|<!--/gi;

/** Scanned once: what is never closed stays, and its end is not searched for again. */
function withoutInvisible(html: string): string {
  const unclosed = new Set<string>();
  let kept = '';
  let from = 0;
  for (const { 0: opening, 1: element, index } of html.matchAll(INVISIBLE)) {
    const name = (element ?? '').toLowerCase();
    if (index < from || unclosed.has(name)) continue;
    const closing = name ? new RegExp(`</${name}\\s*>`, 'gi') : /-->/g;
    closing.lastIndex = index + opening.length;
    if (closing.test(html)) {
      kept += `${html.slice(from, index)} `;
      from = closing.lastIndex;
    } else unclosed.add(name);
  }
  return kept + html.slice(from);
}

const altOf = (picture: string) => ` ${/\balt\s*=\s*"([^"<>]{0,500})"/i.exec(picture)?.[1] ?? ''} `;
// A letter, `/` or `!` behind it makes it a tag: "5 < 7" stays.
const TAG = /<\/?[a-z!][^<>]{0,5000}>/gi;

/** The words of an HTML text on one line; pictures leave their description. Nothing of the markup remains. */
export function wordsOf(html: string): string {
  return withoutInvisible(html)
    .replace(/<img\b[^<>]{0,5000}>/gi, altOf)
    .replace(/<\/?(?:b|i|u|em|strong|span|sub|sup|small|code|a|font|mark)\b[^<>]{0,5000}>/gi, '')
    .replace(TAG, ' ')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]+\d*);/gi, decoded)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
