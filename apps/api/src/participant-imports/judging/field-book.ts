export interface FieldLine {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly sector: string;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** KBLI codes as offices write them: the code, its title, or both. A mere sector names no code. */
export class FieldBook {
  private readonly codes = new Set<string>();
  private readonly titles = new Map<string, string>();

  constructor(lines: readonly FieldLine[]) {
    for (const { code, title } of lines) {
      this.codes.add(code);
      this.titles.set(plain(title), code);
      this.titles.set(plain(title.replace(/^industri /i, '')), code);
    }
  }

  /** A leading 0 that a spreadsheet dropped is put back. */
  find(text: string): string | undefined {
    const [digits] = /\b\d{4,5}\b/.exec(text) ?? [];
    const code = digits?.padStart(5, '0');
    if (code && this.codes.has(code)) return code;
    return this.titles.get(plain(text));
  }
}
