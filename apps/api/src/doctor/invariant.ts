/** One of the design's invariants as a query that finds its violations. */
export interface Invariant {
  readonly id: string;
  readonly says: string;
  /** Gives one row per violation, with a text column `what`. */
  readonly sql: string;
}
