/** The year that the address asks for; undefined: this one. */
export function toYear(search: URLSearchParams): number | undefined {
  const asked = search.get('tahun') ?? '';
  return /^20[2-9]\d$/.test(asked) ? Number(asked) : undefined;
}
