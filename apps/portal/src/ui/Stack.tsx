import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Stack.module.css';

export interface StackProps {
  readonly children: ReactNode;
  readonly gap?: 'small' | 'normal' | 'large';
  /** Keeps a form at a comfortable width on wide screens. */
  readonly narrow?: boolean;
  readonly as?: 'div' | 'section' | 'ul' | 'ol';
  readonly className?: string | undefined;
  readonly 'aria-labelledby'?: string;
}

/** Things below each other with even space. */
export function Stack({ children, gap = 'normal', narrow, as: Tag = 'div', className, ...rest }: StackProps) {
  const size = gap === 'normal' ? undefined : styles[gap];
  return (
    <Tag className={cx(styles.stack, size, narrow && styles.narrow, className)} {...rest}>
      {children}
    </Tag>
  );
}

/** Things beside each other that wrap: buttons, badges. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Main part and side part: beside each other on wide screens, below each other on phones. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.two}>{children}</div>;
}
