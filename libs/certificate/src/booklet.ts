import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.js';

/** A part of a booklet's text, in order. `bullet` and `number` lines that follow each other are one list. */
export interface BookletBlock {
  readonly kind: 'chapter' | 'text' | 'bullet' | 'number';
  readonly text: string;
}

export interface Booklet {
  readonly title: string;
  readonly creator: string;
  readonly licence: string;
  readonly blocks: readonly BookletBlock[];
}

/** Typesetting failed; the compiler's own words are in `cause`. */
export class BookletError extends Error {
  override readonly name = 'BookletError';
}

// Text arrives as data and stays text: nothing in a book is read as Typst code.
const TEMPLATE = `
#let book = json(bytes(sys.inputs.book))
#set document(title: book.title, author: book.creator)
#set text(font: "Plus Jakarta Sans", lang: "id", size: 11pt)
#set page(paper: "a5", margin: (x: 16mm, y: 18mm), numbering: "1")
#set par(leading: 0.85em, spacing: 1.3em)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1.2em, text(size: 18pt, fill: rgb("#26317a"), it.body)) }
#page(numbering: none, fill: rgb("#26317a"))[
  #set text(fill: white)
  #v(1fr)
  #text(size: 30pt, weight: 600, book.title)
  #v(6mm)
  #line(length: 40%, stroke: 2pt + rgb("#d99a2b"))
  #v(6mm)
  #book.creator
  #v(1fr)
  #text(size: 9pt, book.licence)
]
#for block in book.blocks {
  if block.kind == "chapter" { heading(level: 1, block.text) }
  else if block.kind == "bullet" { list.item(block.text) }
  else if block.kind == "number" { enum.item(block.text) }
  else { par(block.text) }
}
`;

/** An A5 booklet as tagged PDF, for phones and for a printer. The same text gives the same bytes. @throws BookletError */
export function renderBooklet(booklet: Booklet): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: loadFonts() }],
    workspace: resolve('/no-files'),
  });
  const compiled = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: { book: JSON.stringify(booklet) },
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    throw new BookletError('Typst could not set the booklet', {
      cause: error ? compiler.fetchDiagnostics(error) : undefined,
    });
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: 1_767_225_600 });
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}
