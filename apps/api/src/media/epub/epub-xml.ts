import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { FileRefused } from '../../files/file-refused.js';

/** A node of a parsed package file: its children by name without prefix, attributes with `@`. */
export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  // No entity of the file's own is ever expanded (XXE, billion laughs): a document type is refused before.
  processEntities: true,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  textNodeName: '#text',
  isArray: (name) => LISTS.has(name),
});

const LISTS = new Set(['item', 'itemref', 'rootfile', 'navPoint', 'title', 'creator', 'meta', 'language']);

/** One that defines nothing. Bounded, and over at the next `<`: the pattern never reads a place twice. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s{1,100}(ncx|html|package)\b[^[<>]{0,500}>/i;

/** @throws FileRefused that names the file */
export function readXml(bytes: Buffer, name: string): XmlNode {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(text.replace(PLAIN_DOCTYPE, '')))
    throw new FileRefused(`Berkas “${name}” di dalam EPUB memuat definisi XML yang tidak diizinkan.`);
  if (XMLValidator.validate(text) !== true)
    throw new FileRefused(`Berkas “${name}” di dalam EPUB rusak. Simpan ulang EPUB-nya.`);
  return parser.parse(text) as XmlNode;
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  const found = node?.[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as XmlNode)
    : undefined;
}

/** Children that repeat; each as a node, a bare text as one with `#text`. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  const found = node?.[name];
  const list: unknown[] = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return list.map((one) =>
    typeof one === 'object' && one !== null
      ? (one as XmlNode)
      : { '#text': typeof one === 'string' ? one : '' },
  );
}

export function attribute(node: XmlNode | undefined, name: string): string {
  const found = node?.[`@${name}`];
  return typeof found === 'string' ? found : '';
}

export function textOf(node: XmlNode | undefined): string {
  const found = node?.['#text'];
  return typeof found === 'string' ? found.trim() : '';
}
