import { applicationQuery } from '../features/apply/api/application.js';
import { myApplicationsQuery } from '../features/apply/api/applications.js';
import { openBatchOptions } from '../features/profile/api/batch.js';
import { defineRoutes, type PageContext } from './route.js';
import { prefetchProfile } from './routes-learner-profile.js';

/** Asking for a seat needs the angkatan and what is known about the person. */
const prefetchEnrol = (page: PageContext) =>
  Promise.all([
    prefetchProfile(page),
    page.client.ensureQueryData(openBatchOptions(page.params.batchId ?? '', page.params.slug)),
  ]);

/** How a peserta gets a seat or an appointment. */
export const joiningRoutes = defineRoutes([
  {
    path: '/pelatihan/:slug/daftar/:batchId',
    visibility: 'private',
    shell: 'focus',
    title: 'Daftar pelatihan',
    load: () => import('../features/profile/EnrolPage.js'),
    prefetch: prefetchEnrol,
  },
  {
    path: '/daftar/:batchId',
    visibility: 'private',
    shell: 'focus',
    title: 'Daftar pelatihan',
    load: () => import('../features/profile/EnrolPage.js'),
    prefetch: prefetchEnrol,
  },
  {
    path: '/konsultasi',
    visibility: 'private',
    shell: 'learner',
    title: 'Konsultasi',
    load: () => import('../features/consultations/ConsultationsPage.js'),
    prefetch: async (page) =>
      (await import('../features/consultations/prefetch.js')).prefetchConsultations(page),
  },
  {
    path: '/konsultasi/ringkasan/:caseId',
    visibility: 'private',
    shell: 'learner',
    title: 'Ringkasan konsultasi',
    load: () => import('../features/consultations/SummaryPage.js'),
    prefetch: async (page) =>
      (await import('../features/consultations/prefetch.js')).prefetchConsultations(page),
  },
  {
    path: '/konsultasi/:serviceId',
    visibility: 'private',
    shell: 'learner',
    title: 'Buat janji konsultasi',
    load: () => import('../features/consultations/BookingPage.js'),
    prefetch: async (page) => (await import('../features/consultations/prefetch.js')).prefetchSlots(page),
  },
  {
    path: '/pendaftaran',
    visibility: 'private',
    shell: 'learner',
    title: 'Pendaftaran saya',
    load: () => import('../features/apply/ApplicationsPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myApplicationsQuery()),
  },
  {
    path: '/pendaftaran/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Pendaftaran seleksi',
    load: () => import('../features/apply/ApplyPage.js'),
    prefetch: (page) =>
      Promise.all([
        prefetchProfile(page),
        page.client.ensureQueryData(applicationQuery(page.params.id ?? '')),
      ]),
  },
]);
