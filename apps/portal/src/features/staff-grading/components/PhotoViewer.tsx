import { useEffect, useState } from 'react';
import { cx } from '../../../lib/cx.js';
import { EvidenceFiles } from '../../assignment/components/EvidenceFiles.js';
import type { EvidenceFile } from '../api/submission.js';
import type { PinDraft, ViewedPin } from '../grading-draft.js';
import { usePinPlacing, type PinKeeping } from '../use-pin-placing.js';
import { useShortcuts } from '../use-shortcuts.js';
import { BeginPin } from './BeginPin.js';
import { LargePhoto } from './LargePhoto.js';
import { PinList } from './PinList.js';
import { PinWriter } from './PinWriter.js';
import styles from './PhotoViewer.module.css';

/** How pins are changed while a grade is written. */
export interface PinEditing extends PinKeeping {
  /** @param number 1-based, over all photos */
  readonly remove: (number: number) => void;
  /** Whether the key `p` works. */
  readonly shortcuts: boolean;
}

export interface PhotoViewerProps {
  readonly files: readonly EvidenceFile[];
  /** Whose work it is, for the words that stand for a picture. */
  readonly owner: string;
  /** Only one viewer of a page listens to the arrow keys. */
  readonly arrows?: boolean;
  /** In their order over all photos. */
  readonly pins?: readonly PinDraft[];
  readonly editing?: PinEditing | undefined;
}

const NO_PINS: readonly PinDraft[] = [];

/** Photos large, one at a time, with thumbnails and pins; the left and right arrow keys turn the page. */
export function PhotoViewer({ files, owner, arrows = true, pins = NO_PINS, editing }: PhotoViewerProps) {
  const photos = files.filter((file) => file.kind === 'photo');
  const [chosen, setChosen] = useState(0);
  const placing = usePinPlacing(editing);
  const last = Math.max(0, photos.length - 1);
  const index = Math.min(chosen, last);
  const photo = photos[index];
  const show = (position: number) => {
    placing.finish();
    setChosen(Math.min(Math.max(position, 0), last));
  };
  const turn = (step: number) => show(index + step);
  const [began, setBegan] = useState(false);
  const begin = () => {
    if (!photo) return;
    setBegan(true);
    placing.begin(photo.id);
  };
  useArrowKeys(arrows && photos.length > 1 && !placing.placing, turn);
  useShortcuts(editing?.shortcuts ?? false, { p: begin });
  const here = pins
    .map((pin, position): ViewedPin => ({ ...pin, number: position + 1 }))
    .filter(({ fileId }) => fileId === photo?.id);
  return (
    <section aria-label={`Foto dari ${owner}`} className={styles.viewer}>
      {!photo && <p>Tidak ada foto.</p>}
      {photo && (
        <LargePhoto
          photo={photo}
          index={index}
          count={photos.length}
          owner={owner}
          pins={here}
          placing={placing.placing?.place ?? null}
          onTurn={turn}
          onTap={editing && ((place) => placing.tap(photo.id, place))}
        />
      )}
      {photo && editing && !placing.placing && <BeginPin again={began} onBegin={begin} />}
      {photo && editing && placing.placing && <PinWriter key={placing.placing.fileId} pins={placing} />}
      <PinList pins={here} onRemove={editing?.remove} />
      {photos.length > 1 && <Thumbnails photos={photos} index={index} onChoose={show} />}
      <EvidenceFiles files={files} />
    </section>
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
  target instanceof Element &&
  target.closest('input, textarea, select, dialog, video, [contenteditable]') !== null;
