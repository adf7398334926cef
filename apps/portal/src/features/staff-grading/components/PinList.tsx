import { Button } from '../../../ui/Button.js';
import type { ViewedPin } from '../grading-draft.js';
import styles from './PhotoViewer.module.css';

export interface PinListProps {
  readonly pins: readonly ViewedPin[];
  /** Only while the grade is not saved. */
  readonly onRemove?: ((number: number) => void) | undefined;
}

/** The pins of one photo in words. */
export function PinList({ pins, onRemove }: PinListProps) {
  if (pins.length === 0) return null;
  return (
    <ol className={styles.pins} aria-label="Catatan pada foto ini">
      {pins.map(({ number, body }) => (
        <li key={number} value={number}>
          <span>{body}</span>
          {onRemove && (
            <Button variant="quiet" icon="trash" onClick={() => onRemove(number)}>
              Hapus catatan {number}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
