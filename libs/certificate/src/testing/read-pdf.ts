import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';

/** Pixels per point: a QR module of 0.7 mm becomes about six pixels. */
const SCALE = 3;

type PdfDocument = Awaited<ReturnType<Awaited<ReturnType<typeof PDFiumLibrary.init>>['loadDocument']>>;

/** Opens the PDF with PDFium, Chrome's renderer (WebAssembly, no system tools), and frees it afterwards. */
async function withDocument<T>(pdf: Uint8Array, read: (document: PdfDocument) => T | Promise<T>): Promise<T> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      return await read(document);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** Text of the first QR code found on any page as a phone would see it, or null. */
export function decodeQr(pdf: Uint8Array): Promise<string | null> {
  return withDocument(pdf, async (document) => {
    for (const page of document.pages()) {
      const image = await page.render({ scale: SCALE, render: 'bitmap' });
      const pixels = new Uint8ClampedArray(image.data.buffer, image.data.byteOffset, image.data.byteLength);
      const found = jsqr.default(pixels, image.width, image.height);
      if (found) return found.data;
    }
    return null;
  });
}

/** Number of pages. */
export function pageCount(pdf: Uint8Array): Promise<number> {
  return withDocument(pdf, (document) => document.getPageCount());
}

/** Text of one page (0 is the first) in reading order, every run of white space as one space. */
export function pageText(pdf: Uint8Array, page: number): Promise<string> {
  return withDocument(pdf, (document) => document.getPage(page).getText().replace(/\s+/gu, ' ').trim());
}
