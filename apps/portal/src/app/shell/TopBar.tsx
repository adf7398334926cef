import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.js';
import { Logo } from '../../ui/Logo.js';
import { paths } from '../../lib/paths.js';
import styles from './TopBar.module.css';

export interface TopBarProps {
  /** Links in the middle, on wide screens only. */
  readonly nav?: ReactNode;
  /** The account corner. */
  readonly account?: ReactNode;
  /** Before the logo, e.g. the menu button of staff on a phone. */
  readonly before?: ReactNode;
}

/** Logo, help and account: the same places on every page. */
export function TopBar({ nav, account, before }: TopBarProps) {
  return (
    <header className={styles.bar} data-print="hide">
      <div className={styles.inner}>
        {before}
        <a href={paths.home} className={styles.logo}>
          <Logo />
        </a>
        {nav}
        <div className={styles.end}>
          <a href={paths.help} className={styles.help}>
            <Icon name="phone" />
            <span>
              <span className={styles.extra}>Hubungi </span>Latkop
            </span>
          </a>
          {account}
        </div>
      </div>
    </header>
  );
}
