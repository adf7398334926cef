import { paths } from '../lib/paths.js';
import { defineRoutes } from './route.js';
import { staff } from './staff-route.js';

/** The office's own pages: home, work on many rows, imports, reminders, privacy, accounts, settings and the audit log. */
export const officeRoutes = defineRoutes([
  {
    ...staff('homePage'),
    path: paths.manageHome,
    title: 'Kantor',
    load: () => import('../features/staff-home/StaffHomePage.js'),
  },
  {
    ...staff('officeInbox'),
    path: paths.manageInbox,
    title: 'Kotak masuk',
    load: () => import('../features/inbox/OfficeInboxPage.js'),
  },
  {
    ...staff('officeMessages'),
    path: paths.manageMessageSettings,
    title: 'Pengaturan pesan',
    load: () => import('../features/message-settings/MessageSettingsPage.js'),
  },
  {
    ...staff('bulkJobs'),
    path: '/kantor/pekerjaan-massal',
    title: 'Pekerjaan massal',
    load: () => import('../features/staff-bulk/BulkJobsPage.js'),
  },
  {
    ...staff('bulkJob'),
    path: '/kantor/pekerjaan-massal/:id',
    title: 'Pekerjaan massal',
    load: () => import('../features/staff-bulk/BulkJobPage.js'),
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
    ...staff('peopleImports'),
    path: '/kantor/impor-peserta',
    title: 'Impor peserta',
    load: () => import('../features/staff-imports/ImportsPage.js'),
  },
  {
    ...staff('peopleImport'),
    path: '/kantor/impor-peserta/:id',
    title: 'Impor peserta',
    load: () => import('../features/staff-imports/ImportPage.js'),
  },
  {
    ...staff('privacyPage'),
    path: '/kantor/privasi',
    title: 'Privasi',
    load: () => import('../features/staff-privacy/PrivacyPage.js'),
  },
  {
    ...staff('incidentList'),
    path: '/kantor/privasi/insiden',
    title: 'Insiden data',
    load: () => import('../features/staff-privacy/IncidentsPage.js'),
  },
  {
    ...staff('incidentPage'),
    path: '/kantor/privasi/insiden/:id',
    title: 'Insiden data',
    load: () => import('../features/staff-privacy/IncidentPage.js'),
  },
  {
    ...staff('incidentPage'),
    path: '/kantor/privasi/insiden/:id/surat',
    title: 'Surat pemberitahuan insiden',
    load: () => import('../features/staff-privacy/LetterPage.js'),
  },
  {
    ...staff('dataSubject'),
    path: '/kantor/privasi/:id',
    title: 'Persetujuan peserta',
    load: () => import('../features/staff-privacy/DataSubjectPage.js'),
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
  {
    ...staff('accountPage'),
    path: `${paths.manageAccounts}/:id`,
    title: 'Akun petugas',
    load: () => import('../features/staff-accounts/PersonPage.js'),
  },
  {
    ...staff('settings'),
    path: '/kantor/pengaturan',
    title: 'Pengaturan',
    load: () => import('../features/staff-settings/SettingsPage.js'),
  },
  {
    ...staff('identity'),
    path: '/kantor/pengaturan/identitas',
    title: 'Identitas lembaga',
    load: () => import('../features/staff-settings/IdentityPage.js'),
  },
  {
    ...staff('signatories'),
    path: '/kantor/pengaturan/penanda-tangan',
    title: 'Penanda tangan',
    load: () => import('../features/staff-settings/SignatoriesPage.js'),
  },
  {
    ...staff('limits'),
    path: '/kantor/pengaturan/batas',
    title: 'Batas dan waktu',
    load: () => import('../features/staff-settings/LimitsPage.js'),
  },
  {
    ...staff('holidays'),
    path: '/kantor/pengaturan/libur',
    title: 'Hari libur',
    load: () => import('../features/staff-settings/HolidaysPage.js'),
  },
  {
    ...staff('unitList'),
    path: '/kantor/pengaturan/unit',
    title: 'Unit kantor',
    load: () => import('../features/staff-settings/UnitsPage.js'),
  },
  {
    ...staff('retentionRules'),
    path: '/kantor/pengaturan/masa-simpan',
    title: 'Masa simpan data',
    load: () => import('../features/staff-settings/RetentionPage.js'),
  },
  {
    ...staff('sizeRules'),
    path: '/kantor/pengaturan/skala-usaha',
    title: 'Skala usaha',
    load: () => import('../features/staff-settings/SizeRulesPage.js'),
  },
  {
    ...staff('auditLog'),
    path: '/kantor/jejak-audit',
    title: 'Jejak audit',
    load: () => import('../features/staff-audit/AuditPage.js'),
  },
]);
