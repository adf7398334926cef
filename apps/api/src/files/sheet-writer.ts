import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { CSV_MARK, csvLine, dayText, type CellValue, type SheetColumn } from './sheet-cells.js';
import { SHEET_END, sheetRow, sheetStart, workbookParts } from './sheet-xml.js';

export type SheetFormat = 'xlsx' | 'csv';

/** More than a sheet can hold. */
export class SheetFull extends Error {}

/** ECMA-376: 2^20 rows, of which one is ours. */
const MOST_ROWS = 2 ** 20 - 1;

interface Sheet<Row> {
  readonly title: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: AsyncIterable<readonly Row[]>;
}

async function* xlsx<Row>({ columns, rows }: Sheet<Row>): AsyncGenerator<Buffer> {
  const kinds = columns.map(({ kind }) => kind);
  yield Buffer.from(sheetStart(columns));
  let written = 0;
  for await (const some of rows) {
    if (written + some.length > MOST_ROWS) throw new SheetFull(`more than ${MOST_ROWS} rows`);
    const first = written + 2;
    const lines = some.map((row, at) =>
      sheetRow(
        first + at,
        kinds,
        columns.map(({ value }) => value(row)),
      ),
    );
    written += some.length;
    yield Buffer.from(lines.join(''));
  }
  yield Buffer.from(SHEET_END);
}

async function* csv<Row>({ columns, rows }: Sheet<Row>): AsyncGenerator<Buffer> {
  yield Buffer.from(CSV_MARK + csvLine(columns.map(({ header }) => header)));
  const cell = ({ kind, value }: SheetColumn<Row>, row: Row): CellValue => {
    const given = value(row);
    return typeof given === 'string' && (kind === 'day' || kind === 'moment') ? dayText(kind, given) : given;
  };
  for await (const some of rows)
    yield Buffer.from(some.map((row) => csvLine(columns.map((column) => cell(column, row)))).join(''));
}

function workbook<Row>(sheet: Sheet<Row>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const [name, text] of Object.entries(workbookParts(sheet.title)))
    zip.addBuffer(Buffer.from(text), name);
  const data = Readable.from(xlsx(sheet), { objectMode: false });
  // The archive waits for ever for a stream that failed.
  data.once('error', (error) => output.destroy(error));
  zip.addReadStream(data, 'xl/worksheets/sheet1.xml');
  zip.end();
  output.once('close', () => data.destroy());
  return output;
}

/**
 * Writes a list to a file of this machine while its rows come: only some of them are ever in memory.
 * @throws SheetFull for more rows than XLSX holds, and whatever reading the rows throws
 */
export async function writeSheet<Row>(
  path: string,
  format: SheetFormat,
  sheet: Sheet<Row>,
  signal: AbortSignal,
) {
  const bytes = format === 'csv' ? Readable.from(csv(sheet), { objectMode: false }) : workbook(sheet);
  await pipeline(bytes, createWriteStream(path), { signal });
}
