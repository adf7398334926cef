import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.js';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that can be unfolded, on the native <details>: works without JavaScript. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>
        <span className={styles.words}>{summary}</span>
        <Icon name="down" className={styles.arrow} />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
