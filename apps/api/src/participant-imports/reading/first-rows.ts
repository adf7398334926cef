import { columnsOf, findHeader, ROWS_TO_LOOK_AT, type Header, type ImportColumn } from './header.js';
import { isBlank, TableRefused, type PeopleTable, type TableRow } from './table.js';

const NO_HEADER =
  'Judul kolom tidak ditemukan di 40 baris pertama. Beri judul pada tiap kolom, lalu kirim lagi.';
const NOBODY = 'Berkas ini belum berisi peserta di bawah judul kolomnya.';

export interface Beginning {
  readonly header: Header;
  readonly columns: ImportColumn[];
}

/** Looks at the first rows only. @throws TableRefused */
export async function lookAtBeginning(table: PeopleTable): Promise<Beginning> {
  const first: TableRow[] = [];
  for await (const row of table.rows()) {
    first.push(row);
    if (first.length >= ROWS_TO_LOOK_AT) break;
  }
  const header = findHeader(first);
  if (!header) throw new TableRefused(NO_HEADER);
  const people = first.filter(({ number, cells }) => number > header.lastRow && !isBlank(cells));
  if (people.length === 0) throw new TableRefused(NOBODY);
  return { header, columns: columnsOf(header, first) };
}
