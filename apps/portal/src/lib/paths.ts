import type { Account, Role } from './use-me.js';

/** Addresses that the frame itself links to. Pages below them belong to their features. */
export const paths = {
  home: '/',
  courses: '/pelatihan',
  about: '/tentang',
  library: '/pustaka',
  podcast: '/podcast',
  work: (slug: string) => `/pustaka/${slug}`,
  read: (slug: string) => `/pustaka/${slug}/baca`,
  help: '/bantuan',
  verify: '/cek',
  statement: '/surat-pernyataan',
  signIn: '/masuk',
  learnerHome: '/beranda',
  classes: '/kelas',
  inbox: '/kotak-masuk',
  messageSettings: '/pengaturan-pesan',
  profile: '/profil',
  downloads: '/unduhan',
  notes: '/catatan',
  consultations: '/konsultasi',
  enrol: (slug: string, batchId: string) => `/pelatihan/${slug}/daftar/${batchId}`,
  course: (slug: string) => `/pelatihan/${slug}`,
  freeLesson: (slug: string, code: string) => `/pelatihan/${slug}/pelajaran/${code}`,
  manageHome: '/kantor',
  manageInbox: '/kantor/kotak-masuk',
  manageMessageSettings: '/kantor/pengaturan-pesan',
  manageCourses: '/kantor/pelatihan',
  manageBank: '/kantor/bank-soal',
  manageMedia: '/kantor/media',
  manageLibrary: '/kantor/pustaka',
  manageGrading: '/kantor/penilaian',
  manageQuestions: '/kantor/pertanyaan',
  manageBatches: '/kantor/angkatan',
  manageConsultations: '/kantor/konsultasi',
  manageSchedule: '/kantor/jadwal',
  trainerLedger: '/kantor/pelatih/beban',
  manageCertificates: '/kantor/sertifikasi',
  manageReminders: '/kantor/pengingat',
  manageJobs: '/kantor/pekerjaan',
  manageAccounts: '/kantor/akun',
} as const;

const STAFF: readonly Role[] = ['pelatih', 'panitia', 'dinas', 'admin'];

/** Where work starts for staff; undefined for a peserta. */
export function staffHome(account: Pick<Account, 'roles'>): string | undefined {
  return STAFF.some((role) => account.roles.includes(role)) ? paths.manageHome : undefined;
}

/** Somebody who works here and learns nothing: their own pages stand in the office. */
export const worksOnly = (account: Pick<Account, 'roles'>): boolean =>
  staffHome(account) !== undefined && !account.roles.includes('peserta');

/** Whether a link of the navigation stands for the current address. */
export function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
