/** What becomes of a table's rows when their person is erased. */
export type AtErasure =
  | { readonly end: 'deleted' }
  /** The row stays for what hangs on it; what tells of the person goes. `set`: assignments in SQL. */
  | { readonly end: 'blanked'; readonly set: string; readonly why: string; readonly filesToo?: true }
  | { readonly end: 'kept'; readonly why: string };

/** A table that holds personal data of peserta. */
export interface PersonalTable {
  readonly table: string;
  /** For people. */
  readonly title: string;
  /** SQL: whether row `t` belongs to person `$1`. */
  readonly mine: string;
  /** Columns that no copy shows: secrets, bytes, and what is sealed. */
  readonly hidden?: readonly string[];
  /** Columns with keys of stored files. */
  readonly files?: readonly string[];
  /** They are no use to the person, e.g. halves of files. */
  readonly filesNotCopied?: true;
  readonly atErasure: AtErasure;
}

export const gone: AtErasure = { end: 'deleted' };
export const kept = (why: string): AtErasure => ({ end: 'kept', why });
export const blanked = (set: string, why: string): AtErasure => ({ end: 'blanked', set, why });
