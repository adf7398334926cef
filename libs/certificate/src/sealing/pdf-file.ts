/** The parts of a PDF that an incremental update builds on (ISO 32000-1, 7.5). */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Offset of its cross-reference table. */
  readonly startxref: number;
  /** One more than the highest object number. */
  readonly size: number;
  readonly catalog: number;
  readonly info: string;
  /** The first half of the file identifier as it is written, with its brackets; empty when there is none. */
  readonly permanentId: string;
  /** Of the objects that there are. */
  readonly numbers: readonly number[];
  /** An object's text between `obj` and `endobj`, one character per byte. */
  object(number: number): string;
}

/** Not a PDF as our renderer writes it; the message says what is missing. */
export class PdfNotSealable extends Error {
  override readonly name = 'PdfNotSealable';
}

const TAIL = 1024;
const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new PdfNotSealable(`the PDF has no ${what}`);
  return value;
}

/** Reads a PDF with one classic cross-reference table, as typesetters write it. @throws PdfNotSealable */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const end = latin1(bytes.subarray(-TAIL));
  const startxref = Number(required(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(end), 'startxref')[1]);
  const table = latin1(bytes.subarray(startxref));
  if (!table.startsWith('xref')) throw new PdfNotSealable('the PDF has no cross-reference table');
  const trailer = required(/trailer\s*<<([\s\S]*)>>\s*startxref/.exec(table)?.[1], 'trailer');
  if (/\/(Prev|XRefStm|Encrypt)\b/.test(trailer))
    throw new PdfNotSealable('the PDF was changed after it was written');
  const offsets = offsetsOf(table);
  return {
    bytes,
    startxref,
    size: Number(required(/\/Size\s+(\d{1,10})/.exec(trailer), 'size')[1]),
    catalog: Number(required(/\/Root\s+(\d{1,10})\s+0\s+R/.exec(trailer), 'catalogue')[1]),
    info: /\/Info\s+\d{1,10}\s+0\s+R/.exec(trailer)?.[0] ?? '',
    permanentId: /\/ID\s*\[\s*(\([^()\\]*\)|<[\da-fA-F]*>)/.exec(trailer)?.[1] ?? '',
    numbers: [...offsets.keys()],
    object(number) {
      const offset = required(offsets.get(number), `object ${number}`);
      const stop = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endobj', offset);
      const text = latin1(bytes.subarray(offset, stop));
      return required(/^\d+\s+0\s+obj\b([\s\S]*)$/.exec(text)?.[1], `object ${number}`).trim();
    },
  };
}

/** Where each object begins, by the table's sections. */
function offsetsOf(table: string): Map<number, number> {
  const offsets = new Map<number, number>();
  const head = table.slice(0, table.indexOf('trailer'));
  for (const section of head.matchAll(/(\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf]\s*)+)/g)) {
    const entries = section[3]?.match(/\d{10} \d{5} [nf]/g) ?? [];
    for (const [index, entry] of entries.entries()) {
      if (entry.endsWith('n')) offsets.set(Number(section[1]) + index, Number(entry.slice(0, 10)));
    }
  }
  return offsets;
}

/** Object number of the first page. @throws PdfNotSealable */
export function firstPage(pdf: PdfFile): number {
  let node = Number(required(/\/Pages\s+(\d+)\s+0\s+R/.exec(pdf.object(pdf.catalog)), 'pages')[1]);
  for (let depth = 0; depth < 20; depth += 1) {
    const kids = /\/Kids\s*\[\s*(\d+)\s+0\s+R/.exec(pdf.object(node));
    if (!kids) return node;
    node = Number(kids[1]);
  }
  throw new PdfNotSealable('the pages of the PDF go round in circles');
}
