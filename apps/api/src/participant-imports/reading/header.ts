import { createHash } from 'node:crypto';
import type { ImportField, ImportMapping } from '@sinau/contracts/participant-imports.contract.js';
import { fieldOf, plainLabel } from './synonyms.js';
import { isBlank, MOST_COLUMNS, type Cell, type TableRow } from './table.js';

export interface Header {
  /** Number of its last row: people begin below it. */
  readonly lastRow: number;
  /** By place; empty where a column has no name. */
  readonly labels: readonly string[];
  readonly proposal: ImportMapping;
  readonly fingerprint: Buffer;
}

/** Titles, logos and dates stand above the header; nobody needs more lines for them. */
export const ROWS_TO_LOOK_AT = 40;
const SAMPLES = 3;

const textAt = (row: TableRow | undefined, place: number) => row?.cells[place]?.text ?? '';

const namesIn = (row: TableRow) => row.cells.filter(({ text }) => fieldOf(text) !== undefined).length;

/** A merged cell keeps its text in its first column only: the others take it over, up to the next text. */
function spread(cells: readonly Cell[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, place) => (last = cells[place]?.text || last));
}

/** Whether a row continues the header above it: words that name columns, and no numbers. */
function isSecond(row: TableRow | undefined, first: TableRow): row is TableRow {
  if (!row || row.number !== first.number + 1 || isBlank(row.cells)) return false;
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.some(({ text, numeric }) => numeric || /\d{4}/.test(text))) return false;
  const parents = spread(first.cells, row.cells.length);
  const named = row.cells.filter(({ text }, place) => text !== '' && fieldOf(text, parents[place])).length;
  // A person whose name is a word of ours would have more cells that are not.
  return named > 0 && named * 2 >= filled.length;
}

/** Rows like "1 2 3 4 …" that number the columns below the header. */
const numbersColumns = (row: TableRow | undefined) =>
  row !== undefined &&
  row.cells.filter(({ text }) => text !== '').length > 2 &&
  row.cells.every(
    ({ text }, place) => text === '' || text === String(place + 1) || text === `(${place + 1})`,
  );

/** Words only, several of them: a header whose names are none of ours is mapped by hand. */
function looksLikeNames({ cells }: TableRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.every(({ text, numeric }) => !numeric && !/\d{4}/.test(text));
}

interface Label {
  readonly group: string;
  readonly name: string;
}

function labelsOf(first: TableRow, second: TableRow | undefined): Label[] {
  const width = Math.min(MOST_COLUMNS, Math.max(first.cells.length, second?.cells.length ?? 0));
  const parents = second ? spread(first.cells, width) : [];
  return Array.from({ length: width }, (_, place) => {
    const below = textAt(second, place);
    if (below === '') return { group: '', name: textAt(first, place) };
    return { group: parents[place] ?? '', name: below };
  });
}

function propose(labels: readonly Label[]): ImportMapping {
  const mapping: Partial<Record<ImportField, number>> = {};
  labels.forEach(({ group, name }, place) => {
    const field = name === '' ? undefined : fieldOf(name, group);
    if (field && mapping[field] === undefined) mapping[field] = place;
  });
  return mapping;
}

/** Finds the header in the first rows of a file: the row that names most columns of ours. Null: there is none. */
export function findHeader(rows: readonly TableRow[]): Header | null {
  let best: TableRow | undefined;
  let most = 1;
  for (const row of rows) {
    const second = rows.find(({ number }) => number === row.number + 1);
    // A group row names little itself; what stands below it counts for it.
    const named = namesIn(row) + (isSecond(second, row) ? namesIn(second) : 0);
    if (named > most) {
      best = row;
      most = named;
    }
  }
  const first = best ?? rows.find(looksLikeNames);
  if (!first) return null;
  const next = (after: number) => rows.find(({ number }) => number === after + 1);
  const below = next(first.number);
  const second = isSecond(below, first) ? below : undefined;
  let lastRow = second?.number ?? first.number;
  if (numbersColumns(next(lastRow))) lastRow += 1;
  const named = labelsOf(first, second);
  const labels = named.map(({ group, name }) => (group && group !== name ? `${group}: ${name}` : name));
  const fingerprint = createHash('sha256').update(labels.map(plainLabel).join('\u0001')).digest();
  return { lastRow, labels, proposal: propose(named), fingerprint };
}

export interface ImportColumn {
  readonly place: number;
  readonly label: string;
  readonly samples: string[];
}

/** The columns that have a name or a value, with the first values of each. */
export function columnsOf({ labels, lastRow }: Header, rows: readonly TableRow[]): ImportColumn[] {
  const people = rows.filter(({ number, cells }) => number > lastRow && !isBlank(cells));
  const width = Math.max(labels.length, ...people.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, place) => ({
    place,
    label: labels[place] || `Kolom ${place + 1}`,
    samples: people
      .map((row) => textAt(row, place))
      .filter((text) => text !== '')
      .slice(0, SAMPLES),
  })).filter(({ place, samples }) => Boolean(labels[place]) || samples.length > 0);
}
