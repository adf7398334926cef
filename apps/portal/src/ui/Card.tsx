import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Card.module.css';

export interface CardProps {
  readonly children: ReactNode;
  readonly as?: 'div' | 'section' | 'article' | 'li';
  /** `accent` marks the one card that matters most on a screen. */
  readonly tone?: 'plain' | 'accent' | 'sunken';
  readonly className?: string | undefined;
  readonly 'aria-labelledby'?: string;
}

/** A sheet of paper on the ground: groups what belongs together. */
export function Card({ children, as: Tag = 'div', tone = 'plain', className, ...rest }: CardProps) {
  return (
    <Tag className={cx(styles.card, styles[tone], className)} {...rest}>
      {children}
    </Tag>
  );
}
