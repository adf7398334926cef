import type { ReactNode } from 'react';
import styles from './ListRow.module.css';

/** One entry of a list that is edited: its fields and its buttons. */
export function ListRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
