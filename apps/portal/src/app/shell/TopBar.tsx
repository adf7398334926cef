import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.js';
import { deferred } from '../../ui/deferred.js';
import { Logo } from '../../ui/Logo.js';
import { cx } from '../../lib/cx.js';
import { useHelpContact } from '../../lib/help-contact.js';
import { paths } from '../../lib/paths.js';
import { useViewing } from '../../lib/use-me.js';
import styles from './TopBar.module.css';

const ViewingBanner = deferred(() => import('./ViewingBanner.js'));

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
  const viewing = useViewing();
  const { logoCentre, logoDinas } = useHelpContact();
  const own = logoCentre ?? logoDinas;
  return (
    <header className={styles.bar} data-print="hide">
      {viewing && <ViewingBanner until={viewing.until} />}
      <div className={styles.inner}>
        {before}
        <a href={paths.home} className={styles.logo}>
          <Logo />
        </a>
        {own && (
          <img
            className={cx(styles.own, before ? styles.roomy : undefined)}
            src={`${own}/small`}
            alt=""
            width="40"
            height="40"
            loading="lazy"
          />
        )}
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
