import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Row } from '../../ui/Stack.js';
import styles from './PrintBar.module.css';

export interface PrintBarProps {
  readonly back: { readonly href: string; readonly label: string };
  /** Whether everything that belongs on paper is here. */
  readonly ready: boolean;
  /** What can be done with it beside printing. */
  readonly children?: ReactNode;
}

/** Above a page that is made for paper; itself not printed. */
export function PrintBar({ back, ready, children }: PrintBarProps) {
  return (
    <div className={styles.bar} data-print="hide">
      <a href={back.href} className={styles.back}>
        <Icon name="left" size="small" />
        {back.label}
      </a>
      <Row>
        {children}
        <Button icon="printer" busy={!ready} busyLabel="Sedang menyiapkan…" onClick={() => window.print()}>
          Cetak
        </Button>
      </Row>
    </div>
  );
}
