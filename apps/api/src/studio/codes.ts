const LONGEST = 20;

/** The first number above those that codes like `<prefix>-<n>` have. */
export function nextNumber(codes: readonly string[], prefix: string): number {
  const numbers = codes.flatMap((code) => {
    const rest = code.startsWith(`${prefix}-`) ? code.slice(prefix.length + 1) : '';
    return /^\d{1,9}$/.test(rest) ? [Number(rest)] : [];
  });
  return Math.max(0, ...numbers) + 1;
}

/**
 * The next free code `<prefix>-<n>` from number `from` on, and the number after it. A prefix that leaves no room (codes
 * have at most 20 letters) gives way to the course's own code.
 */
export function freeCode(
  used: ReadonlySet<string>,
  { prefix, from, courseCode }: { prefix: string; from: number; courseCode: string },
): { code: string; next: number } {
  for (let number = from; ; number += 1) {
    const plain = `${prefix}-${number}`;
    const code = plain.length <= LONGEST ? plain : `${courseCode}-L${number}`;
    if (!used.has(code)) return { code, next: number + 1 };
  }
}
