/** `?halaman=2` of an address; 1 for anything that is no page. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('halaman') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
