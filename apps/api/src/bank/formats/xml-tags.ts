/** A start tag. Names are without their prefixes, values as they are written. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Nothing is in it. */
  readonly empty: boolean;
}

/** A tag that could not be told from what surrounds it. */
export class UnreadableTag extends Error {}

// What each of these looks for ends where it cannot go on: none of them looks at a character more than twice.
const ATTRIBUTE = /\s+(?:[^\s=<>"'/:]+:)?([^\s=<>"'/:]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(?:(\/)>|>(<\/)?)/y;

function matched(pattern: RegExp, xml: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(xml);
}

function tagAt(xml: string, from: number, name: string): XmlTag {
  const attributes = new Map<string, string>();
  let at = from;
  for (let one = matched(ATTRIBUTE, xml, at); one; one = matched(ATTRIBUTE, xml, at)) {
    attributes.set(one[1] ?? '', one[2] ?? one[3] ?? '');
    at += one[0].length;
  }
  const end = matched(END, xml, at);
  if (!end) throw new UnreadableTag(name);
  return { name, attributes, empty: end[1] !== undefined || end[2] !== undefined };
}

/** Behind these nothing is a tag until they end. */
const VEILS: Readonly<Record<string, string>> = { '!--': '-->', '![CDATA[': ']]>', '?': '?>' };

/** The start tags with these names, in their order, without building a document. @throws UnreadableTag */
export function* tagsIn(xml: string, names: readonly string[]): Generator<XmlTag> {
  const pattern = `<(?:(!--|!\\[CDATA\\[|\\?)|(?:[^\\s<>:/]+:)?(${names.join('|')})(?=[\\s/>]))`;
  const start = new RegExp(pattern, 'g');
  for (let found = start.exec(xml); found; found = start.exec(xml)) {
    const [, veil, name = ''] = found;
    if (veil === undefined) {
      yield tagAt(xml, start.lastIndex, name);
      continue;
    }
    const end = xml.indexOf(VEILS[veil] ?? '>', start.lastIndex);
    if (end < 0) throw new UnreadableTag(veil);
    start.lastIndex = end;
  }
}
