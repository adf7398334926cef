import type { FastifyReply } from 'fastify';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A text, a number, a heading, or an empty cell. */
export type SheetValue = string | number | null | { readonly head: string };

export interface SheetContent {
  /** At most 31 characters, as Excel allows. */
  readonly name: string;
  /** Widths in characters, one per column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface Workbook {
  /** File name with its ending, in plain ASCII. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Texts are texts: what begins with = + - or @ stays what somebody wrote, and is never a formula. Numbers are numbers. */
function cellOf(value: SheetValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'string'
    ? { value, type: String }
    : { value: value.head, type: String, fontWeight: 'bold' };
}

/** @param title becomes the file name: letters, digits and dashes of it */
export async function writeWorkbook(title: string, sheets: readonly SheetContent[]): Promise<Workbook> {
  const written = writeXlsxFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map(cellOf)),
    })),
  );
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { name: `${name}.xlsx`, bytes: await written.toBuffer() };
}

/** A row of headings. */
export const heads = (...names: string[]): SheetValue[] => names.map((head) => ({ head }));

/** Puts the file's headers on an answer and gives its bytes. */
export function sendWorkbook(reply: FastifyReply, { name, bytes }: Workbook): Buffer {
  void reply.headers({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}"`,
  });
  return bytes;
}
