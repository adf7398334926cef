/** How words are compared: case, repeated spaces and the way a letter is composed do not count. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('id');
}

/** The pieces between stars; `\*` is a star itself. */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
  for (const [part] of pattern.matchAll(/\\\*|\*|[^*\\]+|\\/g)) {
    if (part === '*') pieces.push('');
    else pieces[pieces.length - 1] += part === '\\*' ? '*' : part;
  }
  return pieces;
}

/**
 * Whether a short answer is the accepted one, in which `*` stands for anything. Each piece is looked for behind the one
 * before, so no pattern can take long, which a regular expression made of it could.
 */
export function matchesPattern(pattern: string, answer: string): boolean {
  const given = plain(answer);
  const pieces = piecesOf(plain(pattern));
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return given === first;
  const last = pieces.at(-1) ?? '';
  if (!given.startsWith(first) || !given.endsWith(last) || given.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = given.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= given.length - last.length;
}
