import { OfflineBanner } from '../../ui/OfflineBanner.js';
import type { ShellProps } from './shell-props.js';
import styles from './FocusShell.module.css';
import { SkipLink } from './SkipLink.js';
import { TopBar } from './TopBar.js';

/** Frame for one task without distraction: signing in, a quiz, a test. Logo and help stay where they are. */
export default function FocusShell({ children }: ShellProps) {
  return (
    <>
      <SkipLink />
      <TopBar />
      <OfflineBanner />
      <main id="isi" className={styles.main}>
        {children}
      </main>
    </>
  );
}
