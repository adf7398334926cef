import type { ReactNode } from 'react';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import styles from './Group.module.css';

/** A part of a form with its heading. */
export function Group({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Card as="section" aria-labelledby={id}>
      <Stack>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {children}
      </Stack>
    </Card>
  );
}

/** Number fields beside each other. */
export const Fields = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.fields}>{children}</div>
);
