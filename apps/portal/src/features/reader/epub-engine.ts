import { Book } from 'epubjs';
import pageStyles from './epub-page.css?url';
import type { Liking, Look } from './place.js';

export interface EpubPart {
  readonly title: string;
  readonly href: string;
}

export interface EpubBook {
  readonly contents: readonly EpubPart[];
  /** An entry of the contents, an EPUB CFI, or undefined: the beginning. */
  show(at: string | undefined): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  like(liking: Liking): void;
  close(): void;
}

export interface EpubEvents {
  /** `at` is an EPUB CFI; the chapter by its entry of the contents. */
  onPlace(place: {
    readonly at: string;
    readonly href: string;
    readonly first: boolean;
    readonly last: boolean;
  }): void;
}

const COLOURS: Readonly<Record<Look, readonly [ink: string, ground: string]>> = {
  terang: ['#231f1b', '#fffefb'],
  krem: ['#3a2f22', '#f4ead6'],
  gelap: ['#f3efe7', '#16151c'],
};

interface ShownView {
  readonly iframe?: HTMLIFrameElement;
}

/**
 * Shows a book inside `host`. Chapters stand in frames without scripts (sandbox), and the server has cleaned them
 * before: what a book holds never runs.
 */
export async function openEpub(bytes: ArrayBuffer, host: HTMLElement, events: EpubEvents): Promise<EpubBook> {
  const book = new Book();
  await book.open(bytes, 'binary');
  const rendition = book.renderTo(host, {
    width: '100%',
    height: '100%',
    flow: 'scrolled-doc',
    allowScriptedContent: false,
  });
  rendition.themes.registerUrl('sinau', pageStyles);
  rendition.themes.select('sinau');
  rendition.on('rendered', (_section: unknown, view: ShownView) => {
    if (view.iframe) view.iframe.title = 'Isi buku';
    // The frame of a chapter cannot scroll by itself: what holds it does, also by keyboard.
    const scroller = host.querySelector<HTMLElement>('.epub-container');
    scroller?.setAttribute('tabindex', '0');
    scroller?.setAttribute('role', 'region');
    scroller?.setAttribute('aria-label', 'Halaman buku');
  });
  rendition.on('relocated', ({ start, atStart = false, atEnd = false }: Relocated) => {
    events.onPlace({ at: start.cfi, href: start.href, first: atStart, last: atEnd });
  });
  const navigation = await book.loaded.navigation;
  return {
    contents: navigation.toc.map(({ label, href }) => ({ title: label.trim(), href })),
    show: (at) => rendition.display(at),
    next: () => rendition.next(),
    previous: () => rendition.prev(),
    like({ size, look }) {
      const [ink, ground] = COLOURS[look];
      rendition.themes.override('color', ink, true);
      rendition.themes.override('background', ground, true);
      rendition.themes.fontSize(`${size}%`);
    },
    close() {
      book.destroy();
    },
  };
}

interface Relocated {
  readonly start: { readonly cfi: string; readonly href: string };
  readonly atStart?: boolean;
  readonly atEnd?: boolean;
}
