/** As many rows as the API gives at once. */
export const LARGEST_PAGE = 100;

/** Reads a whole list page by page. @param onProgress told how many rows are here, out of how many */
export async function allPages<Row>(
  read: (page: number) => Promise<{ readonly items: readonly Row[]; readonly total: number }>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await read(page);
    rows.push(...items);
    onProgress(rows.length, total);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}
