/** Codes that nothing in the bank has had so far: `FP-Q13` after `FP-Q12`, also when `FP-Q12` was deleted. */
export class CodeMaker {
  private readonly taken: Set<string>;
  private readonly prefix: string;
  private next: number;

  /** @param taken all codes of the bank, deleted ones too */
  constructor(courseCode: string, taken: readonly string[]) {
    this.taken = new Set(taken);
    this.prefix = `${courseCode}-Q`;
    const numbers = taken.flatMap((code) => {
      const number = code.startsWith(this.prefix) ? code.slice(this.prefix.length) : '';
      return /^\d{1,6}$/.test(number) ? Number(number) : [];
    });
    this.next = Math.max(0, ...numbers) + 1;
  }

  make(): string {
    const code = `${this.prefix}${String(this.next).padStart(2, '0')}`;
    this.next += 1;
    if (this.taken.has(code)) return this.make();
    this.taken.add(code);
    return code;
  }

  /** Takes a code that somebody chose. @returns false when it means, or meant, another question */
  take(code: string): boolean {
    if (this.taken.has(code)) return false;
    this.taken.add(code);
    return true;
  }
}
