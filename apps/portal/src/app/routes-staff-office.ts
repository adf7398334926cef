import { paths } from '../lib/paths.js';
import { defineRoutes } from './route.js';
import { staff } from './staff-route.js';

/** The office's pages: home, certificates, reminders, jobs and accounts. */
export const officeRoutes = defineRoutes([
  {
    ...staff('homePage'),
    path: paths.manageHome,
    title: 'Kantor',
    load: () => import('../features/staff-home/StaffHomePage.js'),
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
    ...staff('sendByHand'),
    path: `${paths.manageReminders}/kirim-manual`,
    title: 'Kirim WhatsApp manual',
    load: () => import('../features/staff-reminders/ByHandPage.js'),
  },
  {
    ...staff('reminderRules'),
    path: `${paths.manageReminders}/aturan`,
    title: 'Aturan pengingat',
    load: () => import('../features/staff-reminders/RulesPage.js'),
  },
  {
    ...staff('reminderRule'),
    path: `${paths.manageReminders}/aturan/:event`,
    title: 'Ubah aturan pengingat',
    load: () => import('../features/staff-reminders/RulePage.js'),
  },
  {
    ...staff('jobList'),
    path: paths.manageJobs,
    title: 'Pekerjaan',
    load: () => import('../features/staff-jobs/JobsPage.js'),
  },
  {
    ...staff('jobList'),
    path: '/kantor/antrean',
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
