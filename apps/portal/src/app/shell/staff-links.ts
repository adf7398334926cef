import { paths } from '../../lib/paths.js';
import type { RouteKey } from '../../lib/api-types.js';
import type { Account, Role } from '../../lib/use-me.js';
import type { IconName } from '../../ui/icons.js';
import { hasRole, mayReach } from '../../features/staff-kit/staff-roles.js';

interface StaffLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly roles: readonly Role[];
  /** What the page shows; without it everybody of the roles has it, whatever their limits. */
  readonly route?: RouteKey;
}

export interface StaffLinkGroup {
  /** Null: what everybody begins with. */
  readonly heading: string | null;
  readonly links: readonly StaffLink[];
}

const EVERYBODY: readonly Role[] = ['pelatih', 'panitia', 'dinas', 'admin'];
const OFFICE: readonly Role[] = ['panitia', 'dinas', 'admin'];
const AUTHORS: readonly Role[] = ['pelatih', 'admin'];

function link(
  label: string,
  href: string,
  icon: IconName,
  roles: readonly Role[],
  route?: RouteKey,
): StaffLink {
  return { label, href, icon, roles, ...(route && { route }) };
}

/** What each role works with. The API decides what is allowed; this only avoids dead ends. */
const GROUPS: readonly StaffLinkGroup[] = [
  {
    heading: null,
    links: [
      link('Beranda', paths.manageHome, 'home', EVERYBODY),
      link('Kotak masuk', paths.manageInbox, 'inbox', EVERYBODY),
    ],
  },
  {
    heading: 'Kurikulum',
    links: [
      link('Pelatihan', paths.manageCourses, 'book', EVERYBODY, 'GET /manage/courses'),
      link('Bank soal', paths.manageBank, 'quiz', AUTHORS, 'GET /bank/questions'),
      link('Media', paths.manageMedia, 'play', AUTHORS, 'GET /manage/media'),
      link(
        'Pustaka',
        paths.manageLibrary,
        'page',
        ['pelatih', 'panitia', 'admin'],
        'GET /manage/library/works',
      ),
      link('Glosarium', '/kantor/glosarium', 'info', AUTHORS, 'GET /manage/glossary'),
    ],
  },
  {
    heading: 'Kelas',
    links: [
      link('Angkatan', paths.manageBatches, 'people', EVERYBODY, 'GET /manage/batches'),
      link('Jadwal', paths.manageSchedule, 'calendar', EVERYBODY, 'GET /manage/schedule'),
      link('Penilaian', paths.manageGrading, 'edit', ['pelatih'], 'GET /manage/grading'),
      link('Pertanyaan', paths.manageQuestions, 'chat', AUTHORS, 'GET /manage/questions'),
      link('Impor peserta', '/kantor/impor-peserta', 'upload', OFFICE, 'GET /manage/participant-imports'),
      link('Pengingat', paths.manageReminders, 'bell', OFFICE, 'GET /manage/reminders'),
      link('Beban mengajar', paths.trainerLedger, 'clock', EVERYBODY, 'GET /manage/trainer-ledger'),
    ],
  },
  {
    heading: 'Sertifikat',
    links: [
      link('Sertifikasi', paths.manageCertificates, 'certificate', OFFICE, 'GET /manage/batches'),
      link('Register', '/kantor/sertifikat', 'page', OFFICE, 'GET /manage/certificates'),
      link(
        'Templat',
        '/kantor/templat-sertifikat',
        'certificate',
        ['dinas', 'admin'],
        'GET /manage/certificate-templates',
      ),
    ],
  },
  {
    heading: 'Pendampingan dan hasil',
    links: [
      link(
        'Konsultasi',
        paths.manageConsultations,
        'chat',
        ['pelatih', 'panitia', 'admin'],
        'GET /manage/consultations',
      ),
      link('Perkembangan', '/kantor/perkembangan', 'shop', EVERYBODY, 'GET /manage/outcomes'),
      link('Capaian', '/kantor/capaian', 'pin', OFFICE, 'GET /manage/figures'),
      link('Laporan', '/kantor/laporan', 'page', OFFICE, 'GET /manage/reports'),
    ],
  },
  {
    heading: 'Kantor',
    links: [
      link('Pengaturan', '/kantor/pengaturan', 'edit', EVERYBODY, 'GET /manage/holidays'),
      link('Privasi', '/kantor/privasi', 'lock', OFFICE, 'GET /manage/data-subjects'),
      link('Jejak audit', '/kantor/jejak-audit', 'clock', ['dinas', 'admin'], 'GET /manage/audit'),
      link('Pekerjaan', paths.manageJobs, 'refresh', ['admin'], 'GET /manage/jobs'),
      link('Akun', paths.manageAccounts, 'user', EVERYBODY),
    ],
  },
];

/** The links that make sense for somebody's roles, and how far these reach; groups without any are left out. */
export function linksFor(account: Account | null | undefined): readonly StaffLinkGroup[] {
  const visible = ({ roles, route }: StaffLink) =>
    route ? mayReach(account, roles, route) : hasRole(account, roles);
  return GROUPS.map(({ heading, links }) => ({ heading, links: links.filter(visible) })).filter(
    ({ links }) => links.length > 0,
  );
}
