import {
  GlobalWorkerOptions,
  RenderingCancelledException,
  TextLayer,
  getDocument,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the build turns `?url` into the file's address
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface PdfTarget {
  readonly canvas: HTMLCanvasElement;
  /** Gets the words of the page, above the picture: for selecting and for screen readers. */
  readonly words: HTMLElement;
  /** In CSS pixels. */
  readonly width: number;
}

export interface PdfBook {
  readonly pages: number;
  /** Draws one page; a drawing under way is given up. @returns false when that happened to this one */
  draw(page: number, target: PdfTarget): Promise<boolean>;
  close(): void;
}

/** Canvases above this are refused or slow on small phones. */
const MOST_PIXELS = 8_000_000;

/** Opens a PDF page by page with range requests: nothing in it runs. */
export async function openPdf(url: string): Promise<PdfBook> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    url,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
    // Pages come when they are read, not all of the book at once.
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 131_072,
  });
  const document = await task.promise;
  let drawing: RenderTask | undefined;
  let words: TextLayer | undefined;
  let turn = 0;
  return {
    pages: document.numPages,
    async draw(number, target) {
      drawing?.cancel();
      words?.cancel();
      const mine = (turn += 1);
      const page = await document.getPage(number);
      if (mine !== turn) return false;
      const scale = target.width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
      const { canvas } = target;
      canvas.width = Math.floor(viewport.width * sharp);
      canvas.height = Math.floor(viewport.height * sharp);
      canvas.style.width = `${viewport.width}px`;
      canvas.style.height = `${viewport.height}px`;
      drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      target.words.replaceChildren();
      target.words.style.setProperty('--total-scale-factor', String(scale));
      words = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: target.words,
        viewport,
      });
      try {
        await Promise.all([drawing.promise, words.render()]);
        return mine === turn;
      } catch (error) {
        if (mine !== turn || error instanceof RenderingCancelledException) return false;
        throw error;
      }
    },
    close() {
      void task.destroy();
    },
  };
}
