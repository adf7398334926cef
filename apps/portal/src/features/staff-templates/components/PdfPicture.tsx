import { useEffect, useMemo, useRef, useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Preview } from '../api/templates.js';
import styles from './PdfPicture.module.css';

interface PdfPictureProps {
  readonly preview: Preview;
  readonly page: number;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** One page of the printed PDF as a picture, with the file itself behind a link. */
export default function PdfPicture({ preview, page }: PdfPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const bytes = useMemo(() => bytesOf(preview.pdf), [preview.pdf]);
  const url = useBlobUrl(bytes);
  useEffect(() => {
    let gone = false;
    // Drawn aside and shown whole, so that nothing flickers.
    const aside = document.createElement('canvas');
    import('../preview-engine.js')
      .then(({ drawPage }) => drawPage(bytes, page, aside))
      .then(() => {
        if (gone || !canvas.current) return;
        canvas.current.width = aside.width;
        canvas.current.height = aside.height;
        canvas.current.getContext('2d')?.drawImage(aside, 0, 0);
        setFailed(false);
      })
      .catch(() => gone || setFailed(true));
    return () => {
      gone = true;
    };
  }, [bytes, page]);
  return (
    <figure className={styles.figure}>
      {failed && <p>Gambar belum dapat ditampilkan. Buka PDF-nya.</p>}
      <canvas
        ref={canvas}
        className={styles.page}
        role="img"
        aria-label={`Pratinjau halaman ${page} untuk ${preview.holderName}`}
      />
      <figcaption>
        {preview.holderName} · {formatBytes(preview.bytes)}
        {url && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer" data-reload>
              Buka PDF
            </a>
          </>
        )}
      </figcaption>
      {preview.warnings.map((warning) => (
        <Banner key={warning} tone="warning">
          {warning}
        </Banner>
      ))}
    </figure>
  );
}

function useBlobUrl(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (typeof URL.createObjectURL !== 'function') return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
