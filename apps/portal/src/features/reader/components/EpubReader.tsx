import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { BottomSheet } from '../../../ui/Dialog.js';
import { Select } from '../../../ui/Select.js';
import type { EpubBook, EpubPart } from '../epub-engine.js';
import {
  LOOKS,
  SIZES,
  keepLiking,
  keepPlace,
  readLiking,
  readPlace,
  type Liking,
  type Look,
} from '../place.js';
import { useOpened } from '../use-opened.js';
import styles from './EpubReader.module.css';
import { Opening } from './Opening.js';

interface EpubReaderProps {
  readonly slug: string;
  readonly url: string;
}

interface Here {
  readonly href: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** An EPUB chapter by chapter, with letters and colours as the reader likes them. */
export function EpubReader({ slug, url }: EpubReaderProps) {
  const host = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<Here>({ href: '', first: true, last: false });
  const open = useCallback(async () => {
    const [engine, answer] = await Promise.all([import('../epub-engine.js'), fetch(url)]);
    if (!answer.ok || !host.current) throw new Error('the book did not come');
    host.current.replaceChildren();
    const book = await engine.openEpub(await answer.arrayBuffer(), host.current, {
      onPlace: ({ at, ...place }) => {
        setHere(place);
        keepPlace(slug, at);
      },
    });
    book.like(readLiking());
    // A place of an earlier edition may be gone: then the book begins at its beginning.
    await book.show(readPlace(slug)).catch(() => book.show(undefined));
    return book;
  }, [slug, url]);
  const { book, failed, retry } = useOpened(open);
  return (
    <div className={styles.reader}>
      {book ? <Bar book={book} here={here} /> : <Opening failed={failed} onRetry={retry} />}
      <div ref={host} className={styles.host} />
      {book && <Turns book={book} here={here} />}
    </div>
  );
}

interface ControlProps {
  readonly book: EpubBook;
  readonly here: Here;
}

function Turns({ book, here }: ControlProps) {
  return (
    <nav aria-label="Bab buku" className={styles.turns}>
      {!here.first && (
        <Button variant="secondary" icon="left" onClick={() => void book.previous()}>
          Bab sebelumnya
        </Button>
      )}
      {!here.last && (
        <Button iconEnd="right" onClick={() => void book.next()}>
          Bab berikutnya
        </Button>
      )}
    </nav>
  );
}

function Bar({ book, here }: ControlProps) {
  const [liking, setLiking] = useState<Liking>(readLiking);
  const [listing, setListing] = useState(false);
  useEffect(() => book.like(liking), [book, liking]);
  const change = (changes: Partial<Liking>) => {
    const next = { ...liking, ...changes };
    setLiking(next);
    keepLiking(next);
  };
  return (
    <div className={styles.bar}>
      <Button variant="secondary" icon="menu" onClick={() => setListing(true)}>
        Daftar isi
      </Button>
      <Select
        label="Huruf"
        value={String(liking.size)}
        options={SIZES.map((size) => ({ value: String(size), label: `${size}%` }))}
        onChange={(event) => change({ size: Number(event.target.value) })}
      />
      <Select
        label="Warna"
        value={liking.look}
        options={Object.entries(LOOKS).map(([value, label]) => ({ value, label }))}
        onChange={(event) => change({ look: event.target.value as Look })}
      />
      <BottomSheet open={listing} title="Daftar isi" onClose={() => setListing(false)}>
        <Contents
          parts={book.contents}
          href={here.href}
          onGo={(href) => {
            setListing(false);
            void book.show(href);
          }}
        />
      </BottomSheet>
    </div>
  );
}

interface ContentsProps {
  readonly parts: readonly EpubPart[];
  readonly href: string;
  readonly onGo: (href: string) => void;
}

function Contents({ parts, href, onGo }: ContentsProps) {
  return (
    <ol className={styles.contents}>
      {parts.map((part) => (
        <li key={part.href}>
          <button
            type="button"
            className={styles.part}
            aria-current={part.href.split('#')[0] === href || undefined}
            onClick={() => onGo(part.href)}
          >
            {part.title}
          </button>
        </li>
      ))}
    </ol>
  );
}
