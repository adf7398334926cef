import { createHash } from 'node:crypto';
import { firstPage, PdfNotSealable, readPdfFile, type PdfFile } from './pdf-file.js';

export interface SealWords {
  /** Who seals, e.g. the training centre. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
}

/** A PDF with an empty signature; what is to be signed is everything but the slot. */
export interface SealSlot {
  readonly digest: Buffer;
  /** Puts the CMS into the slot. @throws RangeError when it is too long for it */
  fill(cms: Uint8Array): Uint8Array;
}

const DICTIONARY_END = />>\s*$/;
const BYTE_RANGE = '/ByteRange[0 ********** ********** **********]';
/** Print and Locked (ISO 32000-1, table 165): a PDF/A annotation must print, and this one has nothing to move. */
const WIDGET_FLAGS = 4 | 128;

const pdfTime = (time: Date) => `D:${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
const pdfText = (text: string) => {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
};

/** Adds an invisible, empty signature as an incremental update: no byte of the document changes. @throws PdfNotSealable */
export function openSealSlot(document: Uint8Array, words: SealWords, time: Date, room: number): SealSlot {
  const pdf = readPdfFile(document);
  const bytes = Buffer.concat([document, update(pdf, words, time, room)]);
  const slotStart = bytes.indexOf('/Contents<', document.byteLength) + '/Contents'.length;
  const slotEnd = slotStart + 2 * room + 2;
  const range = `/ByteRange[0 ${slotStart} ${slotEnd} ${bytes.length - slotEnd}]`.padEnd(BYTE_RANGE.length);
  bytes.write(range, bytes.indexOf(BYTE_RANGE, document.byteLength), 'latin1');
  const digest = createHash('sha256')
    .update(bytes.subarray(0, slotStart))
    .update(bytes.subarray(slotEnd))
    .digest();
  return {
    digest,
    fill(cms) {
      if (cms.byteLength > room)
        throw new RangeError(`a signature of ${cms.byteLength} bytes does not fit into ${room}`);
      bytes.write(Buffer.from(cms).toString('hex'), slotStart + 1, 'latin1');
      return bytes;
    },
  };
}

function update(pdf: PdfFile, words: SealWords, time: Date, room: number): Buffer {
  const page = firstPage(pdf);
  const signature = pdf.size;
  const widget = pdf.size + 1;
  const objects: [number: number, text: string][] = [
    [signature, signatureDictionary(words, time, room)],
    [
      widget,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Segel)/F ${WIDGET_FLAGS}/Rect[0 0 0 0]/P ${page} 0 R/V ${signature} 0 R>>`,
    ],
    [page, withWidget(pdf.object(page), widget)],
    [pdf.catalog, withForm(pdf.object(pdf.catalog), widget)],
  ];
  let offset = pdf.bytes.byteLength;
  const parts = ['\n'];
  offset += 1;
  const places: [number: number, offset: number][] = [];
  for (const [number, text] of objects) {
    const part = `${number} 0 obj\n${text}\nendobj\n`;
    places.push([number, offset]);
    parts.push(part);
    offset += part.length;
  }
  parts.push(table(places), trailer(pdf, offset));
  return Buffer.from(parts.join(''), 'latin1');
}

function signatureDictionary({ name, reason, location }: SealWords, time: Date, room: number): string {
  const said = `/Name${pdfText(name)}/Reason${pdfText(reason)}/Location${pdfText(location)}`;
  const kind = '/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached';
  return `<<${kind}/M(${pdfTime(time)})${said}${BYTE_RANGE}/Contents<${'0'.repeat(2 * room)}>>>`;
}

function withWidget(page: string, widget: number): string {
  if (/\/Annots\s+\d/.test(page)) throw new PdfNotSealable('the annotations of the page stand elsewhere');
  if (/\/Annots\s*\[/.test(page)) return page.replace(/\/Annots\s*\[/, (start) => `${start}${widget} 0 R `);
  return page.replace(DICTIONARY_END, `/Annots[${widget} 0 R]>>`);
}

function withForm(catalog: string, widget: number): string {
  if (catalog.includes('/AcroForm')) throw new PdfNotSealable('the PDF has a form or a signature already');
  // SigFlags: there is a signature, and the file may only be appended to.
  return catalog.replace(DICTIONARY_END, `/AcroForm<</Fields[${widget} 0 R]/SigFlags 3>>>>`);
}

/** Sections of neighbouring numbers, entries of exactly 20 bytes. */
function table(places: readonly [number: number, offset: number][]): string {
  const sections: [number, number][][] = [];
  for (const place of [...places].sort(([a], [b]) => a - b)) {
    const last = sections.at(-1);
    if (last?.at(-1)?.[0] === place[0] - 1) last.push(place);
    else sections.push([place]);
  }
  const entry = ([, offset]: [number, number]) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  return `xref\n${sections.map((section) => `${section[0]?.[0]} ${section.length}\n${section.map(entry).join('')}`).join('')}`;
}

function trailer(pdf: PdfFile, startxref: number): string {
  // The second half of the identifier belongs to this version of the file.
  const version = createHash('sha256').update(pdf.bytes).digest('hex').slice(0, 32);
  const id = pdf.permanentId && `/ID[${pdf.permanentId}<${version}>]`;
  const entries = `/Size ${pdf.size + 2}/Root ${pdf.catalog} 0 R${pdf.info}${id}/Prev ${pdf.startxref}`;
  return `trailer\n<<${entries}>>\nstartxref\n${startxref}\n%%EOF\n`;
}
