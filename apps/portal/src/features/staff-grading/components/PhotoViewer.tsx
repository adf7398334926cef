import { useEffect, useState } from 'react';
import { cx } from '../../../lib/cx.js';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import type { EvidenceFile } from '../api/submission.js';
import styles from './PhotoViewer.module.css';

export interface PhotoViewerProps {
  readonly files: readonly EvidenceFile[];
  /** Whose work it is, for the words that stand for a picture. */
  readonly owner: string;
  /** Only one viewer of a page listens to the arrow keys. */
  readonly arrows?: boolean;
}

/** Photos large, one at a time, with thumbnails; the left and right arrow keys turn the page. */
export function PhotoViewer({ files, owner, arrows = true }: PhotoViewerProps) {
  const photos = files.filter((file) => file.kind === 'photo');
  const [chosen, setChosen] = useState(0);
  const last = Math.max(0, photos.length - 1);
  const index = Math.min(chosen, last);
  const turn = (step: number) => setChosen(Math.min(Math.max(index + step, 0), last));
  useArrowKeys(arrows && photos.length > 1, turn);
  return (
    <section aria-label={`Foto dari ${owner}`} className={styles.viewer}>
      {photos.length === 0 && <p>Tidak ada foto.</p>}
      <LargePhoto photos={photos} index={index} owner={owner} onTurn={turn} />
      {photos.length > 1 && <Thumbnails photos={photos} index={index} onChoose={setChosen} />}
      <OtherFiles files={files.filter((file) => file.kind !== 'photo')} />
    </section>
  );
}

interface LargePhotoProps {
  readonly photos: readonly EvidenceFile[];
  readonly index: number;
  readonly owner: string;
  readonly onTurn: (step: number) => void;
}

function LargePhoto({ photos, index, owner, onTurn }: LargePhotoProps) {
  const photo = photos[index];
  if (!photo) return null;
  const place = `Foto ${index + 1} dari ${photos.length}`;
  const pixels = photo.width && photo.height ? ` · ${photo.width} × ${photo.height}` : '';
  return (
    <figure className={styles.figure}>
      <a href={photo.url} target="_blank" rel="noreferrer" className={styles.large}>
        <img src={photo.url} alt={`${place}, kiriman ${owner}. Buka ukuran penuh.`} />
      </a>
      <figcaption className={styles.caption}>
        <Button
          variant="secondary"
          icon="left"
          aria-label="Foto sebelumnya"
          disabled={index === 0}
          onClick={() => onTurn(-1)}
        >
          {null}
        </Button>
        <span role="status">
          {place}
          {pixels} · {formatBytes(photo.bytes)}
        </span>
        <Button
          variant="secondary"
          icon="right"
          aria-label="Foto berikutnya"
          disabled={index === photos.length - 1}
          onClick={() => onTurn(1)}
        >
          {null}
        </Button>
      </figcaption>
    </figure>
  );
}

interface ThumbnailsProps {
  readonly photos: readonly EvidenceFile[];
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

function Thumbnails({ photos, index, onChoose }: ThumbnailsProps) {
  return (
    <ul className={styles.thumbnails}>
      {photos.map((photo, position) => (
        <li key={photo.id}>
          <button
            type="button"
            className={cx(styles.thumbnail, position === index && styles.current)}
            aria-current={position === index ? 'true' : undefined}
            aria-label={`Foto ${position + 1}`}
            onClick={() => onChoose(position)}
          >
            <img src={photo.thumbnailUrl ?? photo.url} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function OtherFiles({ files }: { readonly files: readonly EvidenceFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.kind === 'video' ? 'Buka video' : 'Buka dokumen'} ({formatBytes(file.bytes)})
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Arrow keys anywhere but in fields, where they have their own meaning. */
function useArrowKeys(enabled: boolean, turn: (step: number) => void): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
      if (event.key === 'ArrowLeft') turn(-1);
      if (event.key === 'ArrowRight') turn(1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
