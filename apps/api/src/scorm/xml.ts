import { XMLParser } from 'fast-xml-parser';
import { ScormRefused } from './scorm-refused.js';

/** A parsed element: attributes begin with `@`, the text is `#text`, children are by their name without a prefix. */
export type XmlNode = Readonly<Record<string, unknown>>;

const ENCODINGS = new Set([
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'windows-1252',
  'us-ascii',
]);
const REPEATED = new Set(['organization', 'item', 'resource', 'file']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** By the byte order mark, else by what the first line says (XML 1.0, 4.3.3). @throws ScormRefused */
function decode(bytes: Buffer, file: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const declared = /^<\?xml[^>]{0,100}?encoding=["']([\w-]{1,20})["']/.exec(bytes.toString('latin1', 0, 160));
  const byMark = { fffe: 'utf-16le', feff: 'utf-16be' }[mark];
  const encoding = byMark ?? declared?.[1]?.toLowerCase() ?? 'utf-8';
  if (!ENCODINGS.has(encoding)) throw new ScormRefused(`${file} memakai pengodean huruf yang tidak dikenal.`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ScormRefused(`${file} tidak dapat dibaca: hurufnya rusak.`);
  }
}

/** The five entities of XML and characters by number; others cannot be, since there is no DTD. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:(\w{1,10})|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return ENTITIES[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Reads a small XML file of somebody we do not trust. A document type is refused before anything is parsed, and with it
 * every entity of its own: external files (XXE) and entities that multiply (billion laughs).
 * @throws ScormRefused
 */
export function parseXml(bytes: Buffer, file: string): XmlNode {
  const text = decode(bytes, file);
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    throw new ScormRefused(`${file} memuat DOCTYPE atau ENTITY. Demi keamanan, itu tidak diterima.`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: false,
    isArray: (name) => REPEATED.has(name),
    tagValueProcessor: (_name, value) => withoutEntities(value),
    attributeValueProcessor: (_name, value) => withoutEntities(value),
  });
  try {
    return parser.parse(text, true) as XmlNode;
  } catch {
    throw new ScormRefused(`${file} bukan XML yang benar. Ekspor ulang paketnya.`);
  }
}

export const childOf = (node: unknown, name: string): XmlNode | undefined => {
  const child = isNode(node) ? node[name] : undefined;
  return isNode(child) ? child : undefined;
};

export const childrenOf = (node: unknown, name: string): readonly XmlNode[] => {
  const found = isNode(node) ? node[name] : undefined;
  return (Array.isArray(found) ? (found as unknown[]) : [found]).filter(isNode);
};

/** An attribute, or the text of a child element; empty when there is none. */
export function textOf(node: unknown, name: string): string {
  const found = isNode(node) ? node[name] : undefined;
  const one: unknown = Array.isArray(found) ? found[0] : found;
  const text = isNode(one) ? one['#text'] : one;
  return typeof text === 'string' ? text.trim() : '';
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
