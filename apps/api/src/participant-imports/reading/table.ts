/** A value of a file. `numeric`: its program kept it as a number, so leading zeros and the 16th digit may be gone. */
export interface Cell {
  readonly text: string;
  readonly numeric: boolean;
}

export interface TableRow {
  /** As the program counts that made the file: the first line is 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A file of people, read row by row and never wholly in memory. */
export interface PeopleTable {
  /** In words: "XLSX, lembar Data". */
  readonly format: string;
  /** Days are counted from 1904 (old Macintosh workbooks). */
  readonly since1904: boolean;
  rows(): AsyncGenerator<TableRow>;
  close(): void;
}

export const MOST_COLUMNS = 200;
/** Above this a file is refused: it is not a list of people. */
export const MOST_ROWS = 200_000;
const LONGEST_CELL = 500;

export const EMPTY: Cell = { text: '', numeric: false };

/** One line, no invisible signs, not longer than a field can be. */
export function cellOf(raw: string, numeric = false): Cell {
  if (raw === '') return EMPTY;
  const text = raw
    .slice(0, LONGEST_CELL)
    .replace(/[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .trim();
  return text === '' ? EMPTY : { text, numeric };
}

export const isBlank = (cells: readonly Cell[]): boolean => cells.every(({ text }) => text === '');

/** A file that cannot be read, in a sentence for who sent it. Trying again does not help. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';

  constructor(readonly sentence: string) {
    super(sentence);
  }
}
