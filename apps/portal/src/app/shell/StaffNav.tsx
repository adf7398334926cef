import type { RouteKey } from '../../lib/api-types.js';
import type { Account, Role } from '../../lib/use-me.js';
import { Icon } from '../../ui/Icon.js';
import type { IconName } from '../../ui/icons.js';
import { isCurrent, paths } from '../../lib/paths.js';
import { SignOutButton } from '../../features/staff-kit/SignOutButton.js';
import { hasRole, mayReach } from '../../features/staff-kit/staff-roles.js';
import styles from './StaffNav.module.css';

interface StaffLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly roles: readonly Role[];
  /** What the page shows; without it everybody of the roles has it, whatever their limits. */
  readonly route?: RouteKey;
}

/** What each role works with. The API decides what is allowed; this only avoids dead ends. */
const LINKS: readonly StaffLink[] = [
  { href: paths.manageHome, label: 'Beranda', icon: 'home', roles: ['pelatih', 'panitia', 'dinas', 'admin'] },
  {
    href: paths.inbox,
    label: 'Kotak masuk',
    icon: 'inbox',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
  {
    href: paths.manageCourses,
    label: 'Pelatihan',
    icon: 'book',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/courses',
  },
  {
    href: paths.manageBank,
    label: 'Bank soal',
    icon: 'quiz',
    roles: ['pelatih', 'admin'],
    route: 'GET /bank/questions',
  },
  {
    href: paths.manageMedia,
    label: 'Media',
    icon: 'play',
    roles: ['pelatih', 'admin'],
    route: 'GET /manage/media',
  },
  {
    href: paths.manageLibrary,
    label: 'Pustaka',
    icon: 'page',
    roles: ['pelatih', 'panitia', 'admin'],
    route: 'GET /manage/library/works',
  },
  {
    href: '/kantor/glosarium',
    label: 'Glosarium',
    icon: 'info',
    roles: ['pelatih', 'admin'],
    route: 'GET /manage/glossary',
  },
  {
    href: paths.manageGrading,
    label: 'Penilaian',
    icon: 'edit',
    roles: ['pelatih'],
    route: 'GET /manage/grading',
  },
  {
    href: paths.manageQuestions,
    label: 'Pertanyaan',
    icon: 'chat',
    roles: ['pelatih', 'admin'],
    route: 'GET /manage/questions',
  },
  {
    href: paths.manageBatches,
    label: 'Angkatan',
    icon: 'people',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/batches',
  },
  {
    href: paths.manageConsultations,
    label: 'Konsultasi',
    icon: 'chat',
    roles: ['pelatih', 'panitia', 'admin'],
    route: 'GET /manage/consultations',
  },
  {
    href: paths.manageSchedule,
    label: 'Jadwal',
    icon: 'calendar',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/schedule',
  },
  {
    href: paths.trainerLedger,
    label: 'Beban mengajar',
    icon: 'clock',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/trainer-ledger',
  },
  {
    href: '/kantor/perkembangan',
    label: 'Perkembangan',
    icon: 'shop',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/outcomes',
  },
  {
    href: paths.manageCertificates,
    label: 'Sertifikasi',
    icon: 'certificate',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/batches',
  },
  {
    href: '/kantor/templat-sertifikat',
    label: 'Templat',
    icon: 'certificate',
    roles: ['dinas', 'admin'],
    route: 'GET /manage/certificate-templates',
  },
  {
    href: '/kantor/impor-peserta',
    label: 'Impor peserta',
    icon: 'upload',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/participant-imports',
  },
  {
    href: '/kantor/sertifikat',
    label: 'Register',
    icon: 'page',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/certificates',
  },
  {
    href: '/kantor/laporan',
    label: 'Laporan',
    icon: 'page',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/reports',
  },
  {
    href: '/kantor/capaian',
    label: 'Capaian',
    icon: 'pin',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/figures',
  },
  {
    href: paths.manageReminders,
    label: 'Pengingat',
    icon: 'bell',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/reminders',
  },
  {
    href: paths.manageJobs,
    label: 'Pekerjaan',
    icon: 'refresh',
    roles: ['admin'],
    route: 'GET /manage/jobs',
  },
  {
    href: '/kantor/pengaturan',
    label: 'Pengaturan',
    icon: 'edit',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
    route: 'GET /manage/holidays',
  },
  {
    href: '/kantor/privasi',
    label: 'Privasi',
    icon: 'lock',
    roles: ['panitia', 'dinas', 'admin'],
    route: 'GET /manage/data-subjects',
  },
  {
    href: '/kantor/jejak-audit',
    label: 'Jejak audit',
    icon: 'clock',
    roles: ['dinas', 'admin'],
    route: 'GET /manage/audit',
  },
  {
    href: paths.manageAccounts,
    label: 'Akun',
    icon: 'user',
    roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  },
];

/** The links that make sense for somebody's roles, and how far these reach. */
const linksFor = (account: Account | null | undefined): readonly StaffLink[] =>
  LINKS.filter(({ roles, route }) => (route ? mayReach(account, roles, route) : hasRole(account, roles)));

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
        {linksFor(account).map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href} className={styles.link} aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
              {href === paths.inbox && account?.unread ? ` (${account.unread})` : null}
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
