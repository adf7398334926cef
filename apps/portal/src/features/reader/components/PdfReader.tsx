import { useCallback, useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '../../../ui/Button.js';
import type { PdfBook } from '../pdf-engine.js';
import { keepPlace, readPlace } from '../place.js';
import { useOpened } from '../use-opened.js';
import { Opening } from './Opening.js';
import styles from './PdfReader.module.css';

const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

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
      <div className={styles.bar} role="toolbar" aria-label="Kendali buku">
        <Button
          variant="secondary"
          icon="left"
          aria-disabled={page <= 1 || undefined}
          onClick={() => go(page - 1)}
        >
          Sebelumnya
        </Button>
        <PageForm key={page} page={page} pages={book.pages} onGo={go} />
        <Button
          variant="secondary"
          iconEnd="right"
          aria-disabled={page >= book.pages || undefined}
          onClick={() => go(page + 1)}
        >
          Berikutnya
        </Button>
        <Button
          variant="quiet"
          aria-disabled={zoom === 0 || undefined}
          onClick={() => setZoom(Math.max(0, zoom - 1))}
        >
          Perkecil
        </Button>
        <Button
          variant="quiet"
          aria-disabled={zoom === ZOOMS.length - 1 || undefined}
          onClick={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
        >
          Perbesar
        </Button>
      </div>
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

interface PageFormProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

function PageForm({ page, pages, onGo }: PageFormProps) {
  const [text, setText] = useState(String(page));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo(Number(text));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        Halaman{' '}
        <input
          inputMode="numeric"
          value={text}
          maxLength={5}
          className={styles.number}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => onGo(Number(text))}
        />
      </label>
      <span>dari {pages}</span>
    </form>
  );
}

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
