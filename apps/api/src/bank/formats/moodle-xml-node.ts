import { XMLParser } from 'fast-xml-parser';
import { QuestionFault } from './parsed-question.js';
import { wordsOf } from './plain-text.js';

type Raw = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  cdataPropName: '#cdata',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

const XML: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#\d{1,6}|#x[\da-f]{1,5});/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return XML[name.toLowerCase()] ?? entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0xd800 ? String.fromCharCode(code) : ' ';
  });
}

function pieces(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return one;
    const text = (one as Raw | undefined)?.['#text'];
    return typeof text === 'string' ? text : [];
  });
}

/** One element of a question. */
export class XmlNode {
  constructor(private readonly raw: Raw) {}

  /** @throws QuestionFault */
  static question(xml: string): XmlNode {
    try {
      const parsed = parser.parse(xml) as { question?: Raw[] };
      return new XmlNode(parsed.question?.[0] ?? {});
    } catch {
      // Sound marks that the parser still refuses: nested too deep, names it holds to be dangerous.
      throw new QuestionFault('Susunan XML soal ini tidak dapat dibaca.');
    }
  }

  all(name: string): XmlNode[] {
    const found = this.raw[name];
    return Array.isArray(found) ? found.map((one) => new XmlNode(one as Raw)) : [];
  }

  first(name: string): XmlNode | undefined {
    return this.all(name)[0];
  }

  attribute(name: string): string | undefined {
    const value = this.raw[`@${name}`];
    return typeof value === 'string' ? value : undefined;
  }

  /** Its own characters: escaped ones decoded, CDATA as it stands. */
  get characters(): string {
    const cdata = pieces(this.raw['#cdata']).join('');
    return (decoded(pieces(this.raw['#text']).join('')) + cdata).trim();
  }

  /** Characters of a child. */
  value(name: string): string {
    return this.first(name)?.characters ?? '';
  }

  /** Words of its `<text>`: markup is taken off unless it says that it is plain. */
  get words(): string {
    const text = this.value('text');
    return this.attribute('format') === 'plain_text' ? text.replace(/\s+/g, ' ').trim() : wordsOf(text);
  }
}
