/** Namespace of Open Badges 3.0 in pictures (5.3.2). */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const OPEN = /<openbadges:credential(?:\s[^<>]{0,500})?>/g;
const CLOSE = '</openbadges:credential>';
const CDATA = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/;

/** @param credential JSON @param svg one of our own pictures, whose first tag is `<svg …>` */
export function bakeSvg(svg: string, credential: string): string {
  const tag = /<svg(?=[\s>])[^>]*>/.exec(svg)?.[0];
  if (!tag || tag.endsWith('/>') || svg.includes('<openbadges:')) throw new Error('not a picture to bake');
  // In JSON these stand in strings only, and mean the same escaped: so nothing in it ends the section or the element.
  const text = `<![CDATA[${credential.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}]]>`;
  const baked = `${tag.slice(0, -1)} xmlns:openbadges="${NAMESPACE}"><openbadges:credential>${text}${CLOSE}`;
  return svg.replace(tag, () => baked);
}

/**
 * The credential's text; null when the picture carries none. The picture is not parsed as XML, so no entity of it is
 * ever resolved; what other issuers write differently (a JWT in `verify`) is not read.
 * @throws when it carries two or its text is not one CDATA section or plain
 */
export function unbakeSvg(svg: string): string | null {
  const found = [...svg.matchAll(OPEN)];
  const [first] = found;
  if (!first) return null;
  const start = first.index + first[0].length;
  const end = svg.indexOf(CLOSE, start);
  if (found.length > 1 || end < 0) throw new Error('the picture is damaged or carries two credentials');
  const inner = svg.slice(start, end);
  const section = CDATA.exec(inner)?.[1];
  if (section === undefined) {
    if (/[<&]/.test(inner)) throw new Error('the credential in the picture is not readable');
    return inner.trim();
  }
  return section;
}
