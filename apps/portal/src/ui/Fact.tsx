import type { ReactNode } from 'react';
import styles from './Fact.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

/** One fact of a list, with its sign: a date, a place, a requirement. Goes into a <ul>. */
export function Fact({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li className={styles.fact}>
      <Icon name={icon} size="small" />
      <span>{children}</span>
    </li>
  );
}
