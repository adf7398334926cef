/** What both a number and a code come down to, however they are typed: letters and digits, at most 60. */
export function registerKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 60);
}

/** Official numbers carry slashes, codes never do. */
export function looksLikeNumber(typed: string): boolean {
  return typed.includes('/') && /\d/.test(typed);
}
