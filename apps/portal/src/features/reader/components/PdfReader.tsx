import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PdfBook } from '../pdf-engine.js';
import { keepPlace, readPlace } from '../place.js';
import { useOpened } from '../use-opened.js';
import { Opening } from './Opening.js';
import styles from './PdfReader.module.css';
import { PdfToolbar, ZOOMS } from './PdfToolbar.js';

interface PdfReaderProps {
  readonly slug: string;
  readonly url: string;
}

/** A PDF page by page: its picture, with the words above it for selecting and for screen readers. */
export function PdfReader({ slug, url }: PdfReaderProps) {
  const open = useCallback(async () => (await import('../pdf-engine.js')).openPdf(url), [url]);
  const { book, failed, retry } = useOpened(open);
  return book ? <Pages slug={slug} book={book} /> : <Opening failed={failed} onRetry={retry} />;
}

function Pages({ slug, book }: { readonly slug: string; readonly book: PdfBook }) {
  const [page, setPage] = useState(() => within(Number(readPlace(slug) ?? 1), book.pages));
  const [zoom, setZoom] = useState(0);
  const go = (to: number) => {
    const next = within(to, book.pages);
    setPage(next);
    keepPlace(slug, String(next));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'PageDown' || (event.key === 'ArrowRight' && zoom === 0)) go(page + 1);
    else if (event.key === 'PageUp' || (event.key === 'ArrowLeft' && zoom === 0)) go(page - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.reader}>
      <PdfToolbar page={page} pages={book.pages} onGo={go} zoom={zoom} onZoom={setZoom} />
      <div
        className={styles.sheet}
        role="group"
        aria-label={`Halaman ${page} dari ${book.pages}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        onKeyDown={onKey}
      >
        <Sheet book={book} page={page} zoom={ZOOMS[zoom] ?? 1} />
      </div>
    </div>
  );
}

const within = (page: number, pages: number): number =>
  Number.isInteger(page) ? Math.min(Math.max(1, page), pages) : 1;

interface SheetProps {
  readonly book: PdfBook;
  readonly page: number;
  readonly zoom: number;
}

function Sheet({ book, page, zoom }: SheetProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const room = useRoom(frame);
  useEffect(() => {
    if (!canvas.current || !words.current || room === 0) return;
    setFailed(false);
    book
      .draw(page, { canvas: canvas.current, words: words.current, width: Math.min(room, 900) * zoom })
      .catch(() => setFailed(true));
  }, [book, page, zoom, room]);
  return (
    <div ref={frame} className={styles.frame}>
      {failed && <p role="alert">Halaman ini belum dapat dibuka. Periksa sinyal, lalu buka lagi.</p>}
      <div className={styles.page}>
        <canvas ref={canvas} aria-hidden="true" />
        <div ref={words} className={styles.textLayer} />
      </div>
    </div>
  );
}

/** The width there is, in CSS pixels; 0 until it is known. */
function useRoom(frame: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}
