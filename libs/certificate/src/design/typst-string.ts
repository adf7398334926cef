/**
 * Any text as a Typst string literal. Between the quotes only the backslash, the quote and line ends mean anything, so
 * no text can leave it; everything invisible is written by its number.
 */
export function typstString(text: string): string {
  const inside = text
    .replace(/[\\"]/g, (sign) => `\\${sign}`)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, (sign) => `\\u{${codePointOf(sign).toString(16)}}`);
  return `"${inside}"`;
}

/** Half a character is none; Typst would refuse its number. */
const codePointOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
};
