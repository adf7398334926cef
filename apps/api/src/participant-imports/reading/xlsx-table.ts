import type { SaxesParser } from 'saxes';
import { SafeZip } from '../../files/safe-unzip.js';
import type { UnzipLimits } from '../../files/zip-entry-rules.js';
import { parserOf } from './sheet-xml.js';
import { EMPTY, MOST_COLUMNS, cellOf, type Cell, type PeopleTable, type TableRow } from './table.js';
import { firstSheet, sharedTexts } from './workbook-parts.js';

const MEGABYTE = 1024 * 1024;
/** A hundred thousand people with 15 columns are some 60 MB of XML. */
const LIMITS: UnzipLimits = {
  entries: 500,
  totalBytes: 400 * MEGABYTE,
  fileBytes: 250 * MEGABYTE,
  ratio: 100,
  nameBytes: 200,
};
/** `BC12` → 54 */
function columnOf(reference: string): number {
  let column = 0;
  for (let place = 0; place < reference.length; place += 1) {
    const letter = reference.charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Cells of a sheet, gathered while its XML comes in. */
class SheetReader {
  readonly ready: TableRow[] = [];
  private cells: Cell[] = [];
  private number = 0;
  private place = -1;
  private type = '';
  private value = '';
  private reading = false;
  private phonetic = false;
  readonly parser: SaxesParser;

  constructor(private readonly shared: readonly string[]) {
    this.parser = parserOf({
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.reading && this.value.length < 2_000) this.value += text;
      },
      close: (name) => this.close(name),
    });
  }

  private open(name: string, { r = '', t = '' }: Record<string, string>): void {
    if (name === 'row') {
      this.number = r === '' ? this.number + 1 : Number(r);
      this.cells = [];
      this.place = -1;
    } else if (name === 'c') {
      this.place = r === '' ? this.place + 1 : columnOf(r);
      this.type = t;
      this.value = '';
    } else if (name === 'rPh') this.phonetic = true;
    else if (name === 'v' || name === 't') this.reading = !this.phonetic;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.keep();
    else if (name === 'row') this.ready.push({ number: this.number, cells: this.cells });
  }

  private keep(): void {
    if (this.place < 0 || this.place >= MOST_COLUMNS || this.value === '') return;
    while (this.cells.length < this.place) this.cells.push(EMPTY);
    // Without a type it is a number; "str" and "inlineStr" are texts, "e" is an error such as #N/A.
    if (this.type === 's') this.cells[this.place] = cellOf(this.shared[Number(this.value)] ?? '');
    else if (this.type === 'e') this.cells[this.place] = EMPTY;
    else this.cells[this.place] = cellOf(this.value, this.type === '' || this.type === 'n');
  }
}

async function* rowsOf(
  zip: SafeZip,
  path: string,
  texts: () => Promise<readonly string[]>,
): AsyncGenerator<TableRow> {
  const reader = new SheetReader(await texts());
  const decoder = new TextDecoder();
  for await (const chunk of (await zip.read(path)) as AsyncIterable<Buffer>) {
    reader.parser.write(decoder.decode(chunk, { stream: true }));
    yield* reader.ready;
    reader.ready.length = 0;
  }
  reader.parser.write(decoder.decode()).close();
  yield* reader.ready;
}

/** A workbook's first visible sheet. Its XML is read as it is unpacked. @throws TableRefused, UnsafeZip */
export async function openXlsx(path: string): Promise<PeopleTable> {
  const zip = await SafeZip.open(path, LIMITS);
  try {
    const sheet = await firstSheet(zip);
    // Read once, also when the rows are read twice: they are most of what such a file weighs in memory.
    let texts: Promise<readonly string[]> | undefined;
    const shared = () => (texts ??= sharedTexts(zip));
    return {
      format: `XLSX, lembar ${sheet.name.slice(0, 40)}`,
      since1904: sheet.since1904,
      rows: () => rowsOf(zip, sheet.path, shared),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
