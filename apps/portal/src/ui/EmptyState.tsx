import type { ReactNode } from 'react';
import { Motif } from './Motif.js';
import styles from './States.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Heading level fitting the page; `h1` when the state is the whole page. */
  readonly heading?: 'h1' | 'h2' | 'h3';
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, action, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Motif className={styles.flower} />
      <Heading>{title}</Heading>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
