import { apiQuery } from '../lib/api-query.js';
import { paths } from '../lib/paths.js';
import { defineRoutes, type PageContext, type Route } from './route.js';

/** Names of the functions that fetch a page's data, in features/staff-kit/prefetch.ts. */
type Prefetch = keyof (typeof import('../features/staff-kit/prefetch.js'))['prefetch'];

/** What all pages of the office share. How they fetch is loaded on demand, so that learners do not pay for it. */
const staff = (name: Prefetch) =>
  ({
    visibility: 'private' as const,
    shell: 'staff' as const,
    prefetch: async (page: PageContext) =>
      (await import('../features/staff-kit/prefetch.js')).prefetch[name](page),
  }) satisfies Partial<Route>;

/** Title of a page about one angkatan, once it is known. */
const batchTitle =
  (prefix: string) =>
  ({ client, params }: PageContext) => {
    const { queryKey } = apiQuery('GET /manage/batches/:id', { params: { id: params.id ?? '' } });
    const batch = client.getQueryData(queryKey);
    return batch ? `${prefix} ${batch.label}`.trim() : prefix || 'Angkatan';
  };

/** Pages of pelatih, panitia, dinas and admin. Each prefetch ends in 404 for people without the role. */
export const staffRoutes = defineRoutes([
  {
    ...staff('homePage'),
    path: paths.manageHome,
    title: 'Kantor',
    load: () => import('../features/staff-home/StaffHomePage.js'),
  },
  {
    ...staff('courseList'),
    path: paths.manageCourses,
    title: 'Kelola pelatihan',
    load: () => import('../features/staff-courses/ManagedCoursesPage.js'),
  },
  {
    ...staff('importPage'),
    path: `${paths.manageCourses}/impor`,
    title: 'Impor kurikulum',
    load: () => import('../features/staff-courses/ImportCoursePage.js'),
  },
  {
    ...staff('gradingQueue'),
    path: paths.manageGrading,
    title: 'Penilaian',
    load: () => import('../features/staff-grading/GradingQueuePage.js'),
  },
  {
    ...staff('gradingPage'),
    path: `${paths.manageGrading}/:id`,
    title: 'Nilai tugas',
    load: () => import('../features/staff-grading/GradingPage.js'),
  },
  {
    ...staff('batchList'),
    path: paths.manageBatches,
    title: 'Angkatan',
    load: () => import('../features/staff-batches/BatchesPage.js'),
  },
  {
    ...staff('newBatch'),
    path: `${paths.manageBatches}/baru`,
    title: 'Angkatan baru',
    load: () => import('../features/staff-batches/BatchFormPage.js'),
  },
  {
    ...staff('batchPage'),
    path: `${paths.manageBatches}/:id`,
    title: batchTitle(''),
    load: () => import('../features/staff-batches/BatchPage.js'),
  },
  {
    ...staff('changeBatch'),
    path: `${paths.manageBatches}/:id/ubah`,
    title: batchTitle('Ubah'),
    load: () => import('../features/staff-batches/BatchFormPage.js'),
  },
  {
    ...staff('printPage'),
    path: `${paths.manageBatches}/:id/cetak`,
    title: batchTitle('Peserta'),
    load: () => import('../features/staff-batches/PrintParticipantsPage.js'),
  },
  {
    ...staff('attendancePage'),
    path: `${paths.manageBatches}/:id/presensi/:sessionId`,
    title: 'Presensi',
    load: () => import('../features/staff-attendance/AttendancePage.js'),
  },
  {
    ...staff('attendancePage'),
    path: `${paths.manageBatches}/:id/presensi/:sessionId/cetak`,
    title: 'Daftar hadir',
    load: () => import('../features/staff-attendance/SignInSheetPage.js'),
  },
  {
    ...staff('certificationPage'),
    path: `${paths.manageBatches}/:id/sertifikat`,
    title: 'Sertifikat angkatan',
    load: () => import('../features/staff-certification/CertificationPage.js'),
  },
  {
    ...staff('classQueue'),
    path: paths.manageCertificates,
    title: 'Sertifikasi',
    load: () => import('../features/staff-certification/ClassQueuePage.js'),
  },
  {
    ...staff('reminderList'),
    path: paths.manageReminders,
    title: 'Pengingat',
    load: () => import('../features/staff-reminders/RemindersPage.js'),
  },
  {
    ...staff('jobList'),
    path: paths.manageJobs,
    title: 'Pekerjaan',
    load: () => import('../features/staff-jobs/JobsPage.js'),
  },
  {
    ...staff('accountList'),
    path: paths.manageAccounts,
    title: 'Akun petugas',
    load: () => import('../features/staff-accounts/AccountsPage.js'),
  },
]);
