/** A filter as the query of its route, without where a page begins: for a file of everything behind it. */
export function exportQuery(filter: object): Record<string, string> {
  const { page: _page, pageSize: _pageSize, ...rest } = filter as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}
