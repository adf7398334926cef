import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { RowSource } from './row-source.js';
import { CSV_MARK, csvLine, dayText, type CellValue, type SheetColumn } from './sheet-cells.js';
import { FIRST_PARTS, SHEET_END, sheetRow, sheetStart, workbookParts } from './sheet-xml.js';

export type SheetFormat = 'xlsx' | 'csv';

/** ECMA-376 lets a sheet hold 2^20 rows; a round number is easier to find one's place by. */
const ROWS_PER_SHEET = 1_000_000;

interface Sheet<Row> {
  readonly title: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: AsyncIterable<readonly Row[]>;
  /** Of an XLSX; what is left goes on in the next sheet, under the same headings. */
  readonly rowsPerSheet?: number;
}

async function* sheetXml<Row>(
  { columns, rowsPerSheet = ROWS_PER_SHEET }: Sheet<Row>,
  rows: RowSource<Row>,
): AsyncGenerator<Buffer> {
  const kinds = columns.map(({ kind }) => kind);
  yield Buffer.from(sheetStart(columns));
  for (let written = 0; written < rowsPerSheet;) {
    const some = await rows.take(rowsPerSheet - written);
    if (some.length === 0) break;
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

/** How many sheets there are is known at the end, so the parts that name them come last. */
function workbook<Row>(sheet: Sheet<Row>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const rows = new RowSource(sheet.rows);
  const addParts = (parts: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  };
  // The archive waits for ever for a stream that failed.
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
  const goOn = async (number: number) => {
    if (await rows.hasMore()) return addSheet(number + 1);
    addParts(workbookParts(sheet.title, number));
    zip.end();
  };
  const addSheet = (number: number) => {
    const data = Readable.from(sheetXml(sheet, rows), { objectMode: false });
    data.once('error', fail);
    data.once('end', () => void goOn(number).catch(fail));
    output.once('close', () => data.destroy());
    zip.addReadStream(data, `xl/worksheets/sheet${number}.xml`);
  };
  addParts(FIRST_PARTS);
  addSheet(1);
  output.once('close', () => void rows.close().catch(() => undefined));
  return output;
}

/**
 * Writes a list to a file of this machine while its rows come: only some of them are ever in memory.
 * @throws whatever reading the rows throws
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
