import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the build turns `?url` into the file's address
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Sharp enough to read the smallest line on a laptop. */
const PIXELS_WIDE = 1200;

/** Draws one page of a PDF, as a person would see it on paper; nothing in it runs. @returns how many pages there are */
export async function drawPage(pdf: Uint8Array, number: number, canvas: HTMLCanvasElement): Promise<number> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    // The library takes the bytes for itself.
    data: pdf.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
  });
  try {
    const document = await task.promise;
    const page = await document.getPage(Math.min(number, document.numPages));
    const viewport = page.getViewport({ scale: PIXELS_WIDE / page.getViewport({ scale: 1 }).width });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return document.numPages;
  } finally {
    void task.destroy();
  }
}
