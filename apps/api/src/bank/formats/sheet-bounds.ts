import { MOST_QUESTIONS, type ParsedFault } from './parsed-question.js';
import { COLUMNS, letterOf } from './xlsx-columns.js';
import { tagsIn, UnreadableTag, type XmlTag } from './xml-tags.js';

/** The questions and the row of their columns' names. */
const MOST_ROWS = MOST_QUESTIONS + 1;
// Rows that only have a height or a border go on to the end of a sheet: LibreOffice writes them.
const LAST_ROW = 1_048_576;
const ADDRESS = /^([A-Z]{1,10})(\d{1,10})$/;

interface Address {
  readonly letters: string;
  readonly row: number;
}

const columnOf = (letters: string) =>
  letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
const lettersOf = (column: number): string =>
  (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + letterOf((column - 1) % 26);

/** A row has the address of its first cell. Its number is what it says, or one more than that of the row before. */
function addressOf({ name, attributes }: XmlTag, before: number): Address {
  const written = attributes.get('r') ?? '';
  if (name === 'row' && written === '') return { letters: 'A', row: before + 1 };
  const [, letters, digits] = ADDRESS.exec(name === 'row' ? `A${written}` : written) ?? [];
  if (letters === undefined) throw new UnreadableTag(`${name} ${written}`);
  return { letters, row: Math.max(Number(digits), name === 'row' ? before + 1 : before) };
}

function outside({ letters, row }: Address): ParsedFault {
  const where =
    row > MOST_ROWS
      ? `di bawah baris ${MOST_ROWS}, atau bagi berkasnya.`
      : `di kanan kolom ${lettersOf(COLUMNS.length)}.`;
  const message = `Sel ${letters}${row} di luar tabel. Hapus isi ${where}`;
  return { line: row, message, excerpt: '' };
}

/**
 * The first cell of a sheet's XML outside of what a bank may fill. Whoever reads a sheet makes room for every row and
 * column before a cell, so one that is far away takes memory for millions. Cells with nothing in them may lie anywhere.
 * @throws UnreadableTag
 */
export function farCellIn(xml: string): ParsedFault | undefined {
  let row = 0;
  for (const tag of tagsIn(xml, ['row', 'c'])) {
    const address = addressOf(tag, row);
    row = address.row;
    const filled = tag.name === 'c' && !tag.empty;
    const far = row > MOST_ROWS || columnOf(address.letters) > COLUMNS.length;
    if (row > LAST_ROW || (filled && far)) return outside(address);
  }
  return undefined;
}
