/** One element of a text that may not be well-formed. */
export interface FoundElement {
  /** From `<` to `>`. */
  readonly head: string;
  /** Up to the first closing tag of that name. */
  readonly inner: string;
}

const LONGEST_HEAD = 4_000;

/**
 * Elements by name whose head is wanted, in order. Reads the text once, whatever it holds: a pattern that looks for the
 * end again from every `<a` would need hours for a hostile megabyte.
 */
export function* elements(
  text: string,
  name: 'nav' | 'a',
  wanted: (head: string) => boolean,
): Generator<FoundElement> {
  const opening = new RegExp(`<${name}(?=[\\s>])`, 'gi');
  const closing = new RegExp(`</${name}(?=[\\s>])`, 'gi');
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const end = text.indexOf('>', open.index);
    // Without an end here there is none further on either.
    if (end === -1) return;
    opening.lastIndex = end + 1;
    const head = end - open.index < LONGEST_HEAD ? text.slice(open.index, end + 1) : '';
    if (!wanted(head)) continue;
    closing.lastIndex = end + 1;
    const close = closing.exec(text);
    if (!close) return;
    yield { head, inner: text.slice(end + 1, close.index) };
    opening.lastIndex = closing.lastIndex;
  }
}
