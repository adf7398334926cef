/** Where the words of a style attribute wait to be read. */
const STYLE = 'data-pasted-style';

/** HTML as a document that nothing runs in. Styles become plain data before: the CSP would complain of each one. */
export function parseHtml(html: string): HTMLElement {
  const quiet = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE}$2`));
  return new DOMParser().parseFromString(quiet, 'text/html').body;
}

/** The value of one property in a pasted style attribute, lower case. */
export function styleOf(element: Element, property: string): string {
  for (const part of (element.getAttribute(STYLE) ?? '').split(';')) {
    const at = part.indexOf(':');
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === property) {
      return part
        .slice(at + 1)
        .trim()
        .toLowerCase();
    }
  }
  return '';
}

/** Takes an element away and leaves what is in it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Gives an element another name; its attributes do not come along. */
export function rename(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Words without the spaces that word processors fill lines with. */
export const wordsOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\u00a0/g, ' ').trim();
