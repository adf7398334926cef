import { useState, type FormEvent } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import styles from './PdfToolbar.module.css';

/** Of the width there is. */
export const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

interface PdfToolbarProps {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
  /** Place in `ZOOMS`. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Two rows on a phone, pages above sizes; one where there is room. */
export function PdfToolbar({ page, pages, onGo, zoom, onZoom }: PdfToolbarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Kendali buku">
      <div className={styles.row}>
        <Button
          className={styles.turn}
          variant="secondary"
          icon="left"
          aria-disabled={page <= 1 || undefined}
          onClick={() => onGo(page - 1)}
        >
          <span className={styles.word}>Sebelumnya</span>
        </Button>
        <PageForm key={page} page={page} pages={pages} onGo={onGo} />
        <Button
          className={styles.turn}
          variant="secondary"
          iconEnd="right"
          aria-disabled={page >= pages || undefined}
          onClick={() => onGo(page + 1)}
        >
          <span className={styles.word}>Berikutnya</span>
        </Button>
      </div>
      <div className={styles.row}>
        <Button
          variant="quiet"
          aria-disabled={zoom === 0 || undefined}
          onClick={() => onZoom(Math.max(0, zoom - 1))}
        >
          Perkecil
        </Button>
        <span role="status" className={styles.size}>
          {formatNumber((ZOOMS[zoom] ?? 1) * 100)}%
        </span>
        <Button
          variant="quiet"
          aria-disabled={zoom === ZOOMS.length - 1 || undefined}
          onClick={() => onZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
        >
          Perbesar
        </Button>
      </div>
    </div>
  );
}

type PageFormProps = Pick<PdfToolbarProps, 'page' | 'pages' | 'onGo'>;

function PageForm({ page, pages, onGo }: PageFormProps) {
  const [text, setText] = useState(String(page));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo(Number(text));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.form}>
        Halaman
        <input
          inputMode="numeric"
          value={text}
          maxLength={5}
          className={styles.number}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => onGo(Number(text))}
        />
      </label>
      <span>dari {formatNumber(pages)}</span>
    </form>
  );
}
