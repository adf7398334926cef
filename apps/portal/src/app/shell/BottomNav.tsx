import { useLocation } from 'wouter';
import { useMe } from '../../lib/use-me.js';
import { Icon } from '../../ui/Icon.js';
import type { IconName } from '../../ui/icons.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { isCurrent, paths, worksOnly } from '../../lib/paths.js';
import styles from './BottomNav.module.css';

interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly count?: number;
}

/** The five places of a peserta, in thumb reach on phones. */
export function BottomNav() {
  const account = useMe();
  const [path] = useLocation();
  const items: readonly NavItem[] = [
    { href: account ? paths.learnerHome : paths.home, label: 'Beranda', icon: 'home' },
    { href: paths.courses, label: 'Pelatihan', icon: 'book' },
    { href: paths.classes, label: 'Kelas saya', icon: 'board' },
    {
      href: account && worksOnly(account) ? paths.manageInbox : paths.inbox,
      label: 'Kotak masuk',
      icon: 'inbox',
      count: account?.unread ?? 0,
    },
    { href: paths.profile, label: 'Profil', icon: 'user' },
  ];
  return (
    <nav className={styles.nav} aria-label="Utama">
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <a href={item.href} aria-current={isCurrent(item.href, path) ? 'page' : undefined}>
              <span className={styles.icon}>
                <Icon name={item.icon} />
                {item.count ? <Count value={item.count} /> : null}
              </span>
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ value }: { readonly value: number }) {
  return (
    <span className={styles.count}>
      {value > 9 ? '9+' : value}
      <VisuallyHidden> pesan baru di</VisuallyHidden>
    </span>
  );
}
