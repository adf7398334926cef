/** Code points that one font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12). */
function coveredBy(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < count; i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, covered);
    if (format === 12) readGroups(font, subtable, covered);
  }
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`Font without a ${tag} table`);
}

/** Format 4: parallel arrays of segments (end, start, delta, range offset); glyph 0 means "missing". */
function readSegments(font: Buffer, subtable: number, covered: Set<number>): void {
  const size = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const delta = font.readUInt16BE(starts + size + at);
    const rangeAt = starts + 2 * size + at;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const stored = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      const glyph = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of consecutive code points beyond the basic plane as well. */
function readGroups(font: Buffer, subtable: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(subtable + 12);
  for (let i = 0; i < groups; i++) {
    const group = subtable + 16 + i * 12;
    const [start, end, glyph] = [0, 4, 8].map((at) => font.readUInt32BE(group + at)) as [
      number,
      number,
      number,
    ];
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) covered.add(code);
  }
}

/** Tells which characters of a text not every one of the fonts can draw, each once, in order of appearance. */
export function fontCoverage(fonts: readonly Buffer[]): (text: string) => string[] {
  const sets = fonts.map(coveredBy);
  const drawable = (character: string): boolean =>
    sets.every((set) => set.has(character.codePointAt(0) ?? 0));
  return (text) => [...new Set(text)].filter((character) => !drawable(character));
}
