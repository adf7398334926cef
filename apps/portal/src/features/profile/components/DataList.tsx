import type { ReactNode } from 'react';
import styles from './DataList.module.css';

/** Names with their values, to be read before they are sent. Empty values say so. */
export function DataList({
  rows,
}: {
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
}) {
  return (
    <dl className={styles.list}>
      {rows.map(([label, value]) => (
        <div key={label} className={styles.row}>
          <dt>{label}</dt>
          <dd>{value || 'Belum diisi'}</dd>
        </div>
      ))}
    </dl>
  );
}
