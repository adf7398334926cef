import { PDFiumLibrary } from '@hyzyla/pdfium';

/** What somebody reads in a PDF, white space made one. */
export async function wordsIn(bytes) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const words = [...document.pages()].map((page) => page.getText());
    return words.join(' ').replace(/\s+/g, ' ');
  } finally {
    document.destroy();
    library.destroy();
  }
}
