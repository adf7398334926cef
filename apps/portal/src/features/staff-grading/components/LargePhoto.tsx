import type { MouseEvent } from 'react';
import { cx } from '../../../lib/cx.js';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { PinLayer } from '../../assignment/components/PinLayer.js';
import { placeIn, sizeOf, type Place } from '../../assignment/photo-place.js';
import type { EvidenceFile } from '../api/submission.js';
import type { ViewedPin } from '../grading-draft.js';
import styles from './PhotoViewer.module.css';

export interface LargePhotoProps {
  readonly photo: EvidenceFile;
  /** 0-based. */
  readonly index: number;
  readonly count: number;
  readonly owner: string;
  readonly pins: readonly ViewedPin[];
  readonly placing: Place | null;
  readonly onTurn: (step: number) => void;
  /** A tap on the photo sets a pin there; without it the photo only shows. */
  readonly onTap?: ((place: Place) => void) | undefined;
}

/** One photo as large as there is room, with its pins. */
export function LargePhoto(props: LargePhotoProps) {
  const { photo, index, count, owner, pins, placing, onTurn, onTap } = props;
  const place = `Foto ${index + 1} dari ${count}`;
  const pixels = photo.width && photo.height ? ` · ${photo.width} × ${photo.height}` : '';
  const tap = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    onTap?.(placeIn(box, sizeOf(photo), { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <figure className={styles.figure}>
      <div className={styles.large}>
        {/* Keys reach the same through "Beri catatan": a place cannot be chosen by tabbing. */}
        <div
          className={cx(styles.stage, onTap && styles.tappable)}
          onClick={onTap && tap}
          role="presentation"
        >
          <img
            src={photo.url}
            width={photo.width ?? undefined}
            height={photo.height ?? undefined}
            alt={`${place}, kiriman ${owner}`}
          />
          <PinLayer photo={photo} pins={pins} placing={placing} />
        </div>
      </div>
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
        <span>
          <span role="status">
            {place}
            {pixels} · {formatBytes(photo.bytes)}
          </span>{' '}
          <a href={photo.url} target="_blank" rel="noreferrer">
            Ukuran penuh
          </a>
        </span>
        <Button
          variant="secondary"
          icon="right"
          aria-label="Foto berikutnya"
          disabled={index === count - 1}
          onClick={() => onTurn(1)}
        >
          {null}
        </Button>
      </figcaption>
    </figure>
  );
}
