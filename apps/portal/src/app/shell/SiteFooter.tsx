import { deferred } from '../../ui/deferred.js';
import styles from './SiteFooter.module.css';

/** Below every first view, and its links work before any code is here. */
const FooterContent = deferred(() => import('./FooterContent.js'));

/** Who runs this site, and the way to people. */
export function SiteFooter() {
  return (
    <footer className={styles.footer} data-print="hide">
      <FooterContent />
    </footer>
  );
}
