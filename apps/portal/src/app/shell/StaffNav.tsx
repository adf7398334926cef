import type { Account, Role } from '../../lib/use-me.js';
import { Icon } from '../../ui/Icon.js';
import type { IconName } from '../../ui/icons.js';
import { isCurrent, paths } from '../../lib/paths.js';
import { SignOutButton } from '../../features/staff-kit/SignOutButton.js';
import styles from './StaffNav.module.css';

interface StaffLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly roles: readonly Role[];
}

/** What each role works with. The API decides what is allowed; this only avoids dead ends. */
const LINKS: readonly StaffLink[] = [
  { href: paths.manageHome, label: 'Beranda', icon: 'home', roles: ['pelatih', 'panitia', 'dinas', 'admin'] },
  {
    href: paths.manageCourses,
    label: 'Pelatihan',
    icon: 'book',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  { href: paths.manageBank, label: 'Bank soal', icon: 'quiz', roles: ['pelatih', 'admin'] },
  { href: paths.manageMedia, label: 'Media', icon: 'play', roles: ['pelatih', 'admin'] },
  { href: paths.manageLibrary, label: 'Pustaka', icon: 'page', roles: ['pelatih', 'panitia', 'admin'] },
  { href: '/kantor/glosarium', label: 'Glosarium', icon: 'info', roles: ['pelatih', 'admin'] },
  { href: paths.manageGrading, label: 'Penilaian', icon: 'edit', roles: ['pelatih'] },
  { href: paths.manageQuestions, label: 'Pertanyaan', icon: 'chat', roles: ['pelatih', 'admin'] },
  {
    href: paths.manageBatches,
    label: 'Angkatan',
    icon: 'people',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  {
    href: paths.manageConsultations,
    label: 'Konsultasi',
    icon: 'chat',
    roles: ['pelatih', 'panitia', 'admin'],
  },
  {
    href: paths.manageSchedule,
    label: 'Jadwal',
    icon: 'calendar',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  {
    href: paths.trainerLedger,
    label: 'Beban mengajar',
    icon: 'clock',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  {
    href: '/kantor/perkembangan',
    label: 'Perkembangan',
    icon: 'shop',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  {
    href: paths.manageCertificates,
    label: 'Sertifikasi',
    icon: 'certificate',
    roles: ['panitia', 'dinas', 'admin'],
  },
  { href: '/kantor/templat-sertifikat', label: 'Templat', icon: 'certificate', roles: ['dinas', 'admin'] },
  {
    href: '/kantor/impor-peserta',
    label: 'Impor peserta',
    icon: 'upload',
    roles: ['panitia', 'dinas', 'admin'],
  },
  {
    href: '/kantor/sertifikat',
    label: 'Register',
    icon: 'page',
    roles: ['panitia', 'dinas', 'admin'],
  },
  { href: '/kantor/laporan', label: 'Laporan', icon: 'page', roles: ['panitia', 'dinas', 'admin'] },
  { href: '/kantor/capaian', label: 'Capaian', icon: 'pin', roles: ['panitia', 'dinas', 'admin'] },
  { href: paths.manageReminders, label: 'Pengingat', icon: 'bell', roles: ['panitia', 'dinas', 'admin'] },
  { href: paths.manageJobs, label: 'Pekerjaan', icon: 'refresh', roles: ['admin'] },
  {
    href: '/kantor/pengaturan',
    label: 'Pengaturan',
    icon: 'edit',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  { href: '/kantor/privasi', label: 'Privasi', icon: 'lock', roles: ['panitia', 'dinas', 'admin'] },
  { href: '/kantor/jejak-audit', label: 'Jejak audit', icon: 'clock', roles: ['dinas', 'admin'] },
  {
    href: paths.manageAccounts,
    label: 'Akun',
    icon: 'user',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
];

/** The links that make sense for somebody's roles. */
export const staffLinksFor = (roles: readonly Role[]): readonly StaffLink[] =>
  LINKS.filter((link) => link.roles.some((role) => roles.includes(role)));

export function StaffNav({
  account,
  path,
}: {
  readonly account: Account | null | undefined;
  readonly path: string;
}) {
  return (
    <nav aria-label="Ruang kerja">
      <ul className={styles.list}>
        {staffLinksFor(account?.roles ?? []).map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href} className={styles.link} aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
      </ul>
      {account && <SignOutButton />}
    </nav>
  );
}

/** The home of the office lies above all the others, so only the address itself counts for it; the studio is part of Pelatihan. */
const isHere = (href: string, path: string): boolean =>
  href === paths.manageHome
    ? path === href
    : isCurrent(href, path) || (href === paths.manageCourses && path.startsWith('/kantor/studio/'));
