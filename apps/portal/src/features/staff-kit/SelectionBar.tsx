import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { Selection } from './use-selection.js';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly selection: Selection;
  /** Rows behind the filter. */
  readonly total: number;
  /** There are more than can be chosen at once. */
  readonly more: boolean;
  readonly noun: string;
  /** What can be done with them. */
  readonly children: ReactNode;
}

/** How many are chosen, and what can be done with them; stays in sight at the bottom. */
export function SelectionBar({ selection, total, more, noun, children }: SelectionBarProps) {
  const count = selection.count(total);
  return (
    <div className={styles.bar} hidden={count === 0} role="region" aria-label="Yang dipilih">
      <div className={styles.head}>
        <p role="status" className={styles.count}>
          {count > 0 && `${formatNumber(count)} ${noun} dipilih`}
        </p>
        <Button variant="quiet" onClick={selection.clear}>
          Kosongkan<VisuallyHidden> pilihan</VisuallyHidden>
        </Button>
      </div>
      <div className={styles.deeds}>
        {children}
        {!selection.all && !more && count < total && (
          <Button variant="secondary" onClick={selection.chooseAll}>
            Pilih semua {formatNumber(total)} hasil
          </Button>
        )}
      </div>
    </div>
  );
}
