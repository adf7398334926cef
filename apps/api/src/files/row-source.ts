/** Rows that come some at a time, taken in the portions that a sheet has room for. Only what came last is in memory. */
export class RowSource<Row> {
  private readonly parts: AsyncIterator<readonly Row[]>;
  private kept: readonly Row[] = [];

  constructor(rows: AsyncIterable<readonly Row[]>) {
    this.parts = rows[Symbol.asyncIterator]();
  }

  /** At most so many rows; none when there are no more. */
  async take(most: number): Promise<readonly Row[]> {
    if (!(await this.hasMore())) return [];
    const taken = this.kept.slice(0, most);
    this.kept = this.kept.slice(most);
    return taken;
  }

  async hasMore(): Promise<boolean> {
    while (this.kept.length === 0) {
      const next = await this.parts.next();
      if (next.done) return false;
      this.kept = next.value;
    }
    return true;
  }

  /** Nobody will take the rest: whatever reads it may stop. */
  async close(): Promise<void> {
    await this.parts.return?.();
  }
}
