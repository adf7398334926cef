import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { Card, type CardProps } from './Card.js';
import styles from './LinkCard.module.css';

/** A card of a list that leads somewhere: all of it can be tapped, its `CardTitle` is the link. */
export function LinkCard({ className, ...rest }: Omit<CardProps, 'as'>) {
  return <Card as="li" className={cx(styles.card, className)} {...rest} />;
}

export function CardTitle({
  as: Heading = 'h2',
  href,
  className,
  children,
}: {
  readonly as?: 'h2' | 'h3' | undefined;
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Heading className={cx(styles.title, className)}>
      <a href={href}>{children}</a>
    </Heading>
  );
}
