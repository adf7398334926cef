import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { cellOf, MOST_COLUMNS, TableRefused, type PeopleTable, type TableRow } from './table.js';

const DELIMITERS = { ';': 'titik koma', ',': 'koma', '\t': 'tab' } as const;
type Delimiter = keyof typeof DELIMITERS;
type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

const LOOK = 64 * 1024;
const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** Excel in Indonesia writes cp1252 and `;`, others UTF-8 with or without a mark. Only the bytes tell. */
async function encodingOf(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    first = false;
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  return 'utf-8';
}

async function beginning(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK), 0, LOOK, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The sign that parts most lines into the same number of cells, quoted texts left out. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  const score = (sign: Delimiter) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const often = new Map<number, number>();
    for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
    return Math.max(0, ...[...often].map(([count, lines_]) => lines_ * Math.min(count, 20)));
  };
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  return signs.reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* rowsOf(path: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 200_000,
  });
  const feeding = (async () => {
    try {
      for await (const text of decoded(path, encoding)) {
        if (text === '' || parser.destroyed) continue;
        if (!parser.write(text))
          await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve));
      }
      if (!parser.destroyed) parser.end();
    } catch (error) {
      parser.destroy(error as Error);
    }
  })();
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: record.slice(0, MOST_COLUMNS).map((text) => cellOf(text)) };
    }
    await feeding;
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_'))
      throw new TableRefused(`Baris ${number + 1} tidak dapat dibaca. Periksa tanda kutipnya.`);
    throw error;
  } finally {
    parser.destroy();
  }
}

/** A text with separators, as offices and their programs write it. @throws TableRefused while reading */
export async function openCsv(path: string): Promise<PeopleTable> {
  const encoding = await encodingOf(path);
  const text = await beginning(path, encoding);
  if (text.includes('\u0000'))
    throw new TableRefused('Berkas ini bukan XLSX atau CSV. Simpan ulang, lalu kirim lagi.');
  const delimiter = delimiterOf(text);
  return {
    format: `CSV, ${DELIMITERS[delimiter]}, ${NAMES[encoding]}`,
    since1904: false,
    rows: () => rowsOf(path, encoding, delimiter),
    close: () => undefined,
  };
}
