import { useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../../ui/Icon.js';
import { OfflineBanner } from '../../ui/OfflineBanner.js';
import type { ShellProps } from './shell-props.js';
import { SkipLink } from './SkipLink.js';
import { StaffNav } from './StaffNav.js';
import { TopBar } from './TopBar.js';
import { useMe } from '../../lib/use-me.js';
import styles from './StaffShell.module.css';

/** Frame for staff: navigation by role at the side, folded behind "Menu" on phones. */
export default function StaffShell({ children }: ShellProps) {
  const [open, setOpen] = useState(false);
  const [path] = useLocation();
  const navId = useId();
  const account = useMe();
  useEffect(() => setOpen(false), [path]);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <TopBar
        before={
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={navId}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} />
            Menu
          </button>
        }
        account={<span className={styles.name}>{account?.name}</span>}
      />
      <OfflineBanner kept={false} />
      <div className={styles.columns}>
        <div id={navId} className={styles.side} data-open={open}>
          <StaffNav account={account} path={path} />
        </div>
        <main id="isi" className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}
