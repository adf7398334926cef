import type { Account } from '../../lib/use-me.js';
import { Icon } from '../../ui/Icon.js';
import { isCurrent, paths } from '../../lib/paths.js';
import { SignOutButton } from '../../features/staff-kit/SignOutButton.js';
import { linksFor, type StaffLinkGroup } from './staff-links.js';
import styles from './StaffNav.module.css';

interface StaffNavProps {
  readonly account: Account | null | undefined;
  readonly path: string;
}

export function StaffNav({ account, path }: StaffNavProps) {
  return (
    <nav aria-label="Ruang kerja">
      {linksFor(account).map((group) => (
        <Group key={group.heading} group={group} path={path} unread={account?.unread ?? 0} />
      ))}
      {account && <SignOutButton />}
    </nav>
  );
}

function Group({
  group: { heading, links },
  path,
  unread,
}: {
  readonly group: StaffLinkGroup;
  readonly path: string;
  readonly unread: number;
}) {
  return (
    <>
      {heading && (
        <p className={styles.heading} aria-hidden="true">
          {heading}
        </p>
      )}
      <ul className={styles.list} {...(heading && { 'aria-label': heading })}>
        {links.map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href} className={styles.link} aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
              {href === paths.manageInbox && unread > 0 ? ` (${unread})` : null}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The home of the office lies above all the others, so only the address itself counts for it; the studio is part of Pelatihan. */
const isHere = (href: string, path: string): boolean =>
  href === paths.manageHome
    ? path === href
    : isCurrent(href, path) || (href === paths.manageCourses && path.startsWith('/kantor/studio/'));
