import { OfflineBanner } from '../../ui/OfflineBanner.js';
import type { ShellProps } from './shell-props.js';
import { AccountCorner } from './AccountCorner.js';
import { BottomNav } from './BottomNav.js';
import styles from './LearnerShell.module.css';
import { SiteFooter } from './SiteFooter.js';
import { SkipLink } from './SkipLink.js';
import { TopBar } from './TopBar.js';

/** Frame for visitors and peserta: one navigation, in the bar on wide screens and at the thumb on phones. */
export default function LearnerShell({ children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <SkipLink />
      <TopBar nav={<BottomNav />} account={<AccountCorner />} />
      <OfflineBanner />
      <main id="isi" className={styles.main}>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
