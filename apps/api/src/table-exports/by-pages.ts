const PART = 100;

/** A list that is read page by page, from the first to the last. */
export async function* byPages<Row>(
  page: (paging: { page: number; pageSize: number }) => Promise<{ items: readonly Row[]; total: number }>,
): AsyncGenerator<readonly Row[]> {
  for (let number = 1; ; number += 1) {
    const { items, total } = await page({ page: number, pageSize: PART });
    if (items.length === 0) return;
    yield items;
    if (number * PART >= total) return;
  }
}
