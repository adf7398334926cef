import { applicationQuery } from '../features/apply/api/application.js';
import { myApplicationsQuery } from '../features/apply/api/applications.js';
import { assignmentQuery } from '../features/assignment/api/assignment.js';
import { certificateQuery } from '../features/certificate/api/certificate.js';
import { myCertificatesQuery } from '../features/certificate/api/certificates.js';
import { enrolmentQuery } from '../features/classes/api/enrolment.js';
import { myEnrolmentsQuery } from '../features/classes/api/enrolments.js';
import { coursesQuery } from '../features/courses/api/courses.js';
import { inboxQuery } from '../features/inbox/api/inbox.js';
import { pageNumber } from '../features/inbox/page-number.js';
import { lessonQuery } from '../features/lesson/api/lesson.js';
import { digestQuery } from '../features/message-settings/api/digest.js';
import { messageSettingsQuery } from '../features/message-settings/api/settings.js';
import { pushDevicesQuery } from '../features/message-settings/api/push-devices.js';
import { consentsQuery, erasureQuery, myIncidentsQuery } from '../features/privacy/api/privacy.js';
import { openBatchOptions } from '../features/profile/api/batch.js';
import { profileQuery } from '../features/profile/api/profile.js';
import { surveyElementsQuery } from '../features/survey/api/survey.js';
import { defineRoutes, type PageContext } from './route.js';

const isTest = (code: string | undefined): boolean => code === 'pre' || code === 'post';

const TEST_TITLES: Readonly<Record<string, string>> = { pre: 'Tes awal', post: 'Tes akhir' };

const prefetchEnrolment = ({ client, params }: PageContext) =>
  client.ensureQueryData(enrolmentQuery(params.id ?? ''));

const prefetchLesson = ({ client, params }: PageContext) =>
  client.ensureQueryData(lessonQuery(params.id ?? '', params.code ?? ''));

const prefetchProfile = ({ client }: PageContext) => client.ensureQueryData(profileQuery());

/** Asking for a seat needs the angkatan and what is known about the person. */
const prefetchEnrol = (page: PageContext) =>
  Promise.all([
    prefetchProfile(page),
    page.client.ensureQueryData(openBatchOptions(page.params.batchId ?? '', page.params.slug)),
  ]);

const lessonTitle = ({ client, params }: PageContext): string =>
  client.getQueryData(lessonQuery(params.id ?? '', params.code ?? '').queryKey)?.lesson.title ?? 'Pelajaran';

/** Sign-in and the pages of a peserta. */
export const learnerRoutes = defineRoutes([
  {
    path: '/masuk',
    visibility: 'public',
    shell: 'focus',
    title: 'Masuk atau daftar',
    description: 'Masuk dengan nomor HP. Gratis, tanpa kata sandi.',
    load: () => import('../features/sign-in/SignInPage.js'),
  },
  {
    path: '/masuk/petugas',
    visibility: 'public',
    shell: 'focus',
    title: 'Masuk petugas',
    load: () => import('../features/sign-in/StaffSignInPage.js'),
  },
  {
    path: '/beranda',
    visibility: 'private',
    shell: 'learner',
    title: 'Beranda',
    load: () => import('../features/classes/HomePage.js'),
    prefetch: ({ client }) =>
      Promise.all([client.ensureQueryData(myEnrolmentsQuery()), client.ensureQueryData(coursesQuery())]),
  },
  {
    path: '/kelas',
    visibility: 'private',
    shell: 'learner',
    title: 'Kelas saya',
    load: () => import('../features/classes/ClassesPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myEnrolmentsQuery()),
  },
  {
    path: '/kelas/:id',
    visibility: 'private',
    shell: 'learner',
    title: ({ client, params }) =>
      client.getQueryData(enrolmentQuery(params.id ?? '').queryKey)?.courseTitle ?? 'Kelas',
    load: () => import('../features/classes/ClassPage.js'),
    prefetch: prefetchEnrolment,
  },
  {
    path: '/kelas/:id/pelajaran/:code',
    visibility: 'private',
    shell: 'focus',
    title: lessonTitle,
    load: () => import('../features/lesson/LessonPage.js'),
    prefetch: prefetchLesson,
  },
  {
    path: '/kelas/:id/kuis/:code',
    visibility: 'private',
    shell: 'focus',
    title: (page) => TEST_TITLES[page.params.code ?? ''] ?? lessonTitle(page),
    load: () => import('../features/quiz/QuizPage.js'),
    prefetch: (page) => (isTest(page.params.code) ? prefetchEnrolment(page) : prefetchLesson(page)),
  },
  {
    path: '/kelas/:id/tugas/:code',
    visibility: 'private',
    shell: 'focus',
    title: ({ client, params }) =>
      client.getQueryData(assignmentQuery(params.id ?? '', params.code ?? '').queryKey)?.title ?? 'Tugas',
    load: () => import('../features/assignment/AssignmentPage.js'),
    prefetch: ({ client, params }) =>
      client.ensureQueryData(assignmentQuery(params.id ?? '', params.code ?? '')),
  },
  {
    path: '/kelas/:id/tugas/:code/ulasan',
    visibility: 'private',
    shell: 'focus',
    title: 'Ulasan teman',
    load: () => import('../features/peer-reviews/PeerReviewsPage.js'),
  },
  {
    path: '/kelas/:id/survei',
    visibility: 'private',
    shell: 'focus',
    title: 'Survei kepuasan',
    load: () => import('../features/survey/SurveyPage.js'),
    prefetch: (page) =>
      Promise.all([prefetchEnrolment(page), page.client.ensureQueryData(surveyElementsQuery())]),
  },
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
  {
    path: '/catatan',
    visibility: 'private',
    shell: 'learner',
    title: 'Catatan saya',
    load: () => import('../features/notes/NotesPage.js'),
  },
  {
    path: '/unduhan',
    visibility: 'private',
    shell: 'learner',
    title: 'Tersimpan di HP',
    load: () => import('../features/offline/DownloadsPage.js'),
  },
  {
    path: '/sertifikat',
    visibility: 'private',
    shell: 'learner',
    title: 'Sertifikat saya',
    load: () => import('../features/certificate/CertificatesPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myCertificatesQuery()),
  },
  {
    path: '/sertifikat/:id',
    visibility: 'private',
    shell: 'learner',
    title: ({ client, params }) => {
      const certificate = client.getQueryData(certificateQuery(params.id ?? '').queryKey);
      return certificate ? `Sertifikat ${certificate.courseTitle}` : 'Sertifikat';
    },
    load: () => import('../features/certificate/CertificatePage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/bagikan',
    visibility: 'private',
    shell: 'learner',
    title: 'Bagikan sertifikat',
    load: () => import('../features/certificate/SharePage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/poster',
    visibility: 'private',
    shell: 'focus',
    title: 'Poster QR',
    load: () => import('../features/certificate/PosterPage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/permintaan',
    visibility: 'private',
    shell: 'learner',
    title: 'Perbaikan dan salinan',
    load: () => import('../features/certificate/RequestsPage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/kotak-masuk',
    visibility: 'private',
    shell: 'learner',
    title: 'Kotak masuk',
    load: () => import('../features/inbox/InboxPage.js'),
    prefetch: ({ client, search }) => client.ensureQueryData(inboxQuery(pageNumber(search))),
  },
  {
    path: '/pengaturan-pesan',
    visibility: 'private',
    shell: 'learner',
    title: 'Pengaturan pesan',
    load: () => import('../features/message-settings/MessageSettingsPage.js'),
    prefetch: ({ client }) =>
      Promise.all([
        client.ensureQueryData(messageSettingsQuery()),
        client.ensureQueryData(pushDevicesQuery()),
        client.ensureQueryData(digestQuery()),
      ]),
  },
  {
    path: '/profil',
    visibility: 'private',
    shell: 'learner',
    title: 'Profil',
    load: () => import('../features/profile/ProfilePage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/usaha',
    visibility: 'private',
    shell: 'learner',
    title: 'Usaha saya',
    load: () => import('../features/outcomes/BusinessHomePage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchBusiness(page),
  },
  {
    path: '/usaha/perkembangan/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Perkembangan usaha',
    load: () => import('../features/outcomes/AnswerPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchOutcomes(page),
  },
  {
    path: '/usaha/produk/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Produk',
    load: () => import('../features/outcomes/ProductPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchProducts(page),
  },
  {
    path: '/usaha/toko/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Toko online',
    load: () => import('../features/outcomes/ShopPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchShops(page),
  },
  {
    path: '/profil/lengkapi',
    visibility: 'private',
    shell: 'focus',
    title: 'Lengkapi data diri',
    load: () => import('../features/profile/CompleteProfilePage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/data-diri',
    visibility: 'private',
    shell: 'focus',
    title: 'Data diri',
    load: () => import('../features/profile/EditPersonPage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/data-saya',
    visibility: 'private',
    shell: 'learner',
    title: 'Data saya',
    load: () => import('../features/privacy/MyDataPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(consentsQuery()),
  },
  {
    path: '/profil/data-saya/hapus',
    visibility: 'private',
    shell: 'focus',
    title: 'Hapus data saya',
    load: () => import('../features/privacy/ErasurePage.js'),
    prefetch: ({ client }) => client.ensureQueryData(erasureQuery()),
  },
  {
    path: '/profil/data-saya/insiden',
    visibility: 'private',
    shell: 'learner',
    title: 'Insiden data',
    load: () => import('../features/privacy/IncidentsPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myIncidentsQuery()),
  },
  {
    path: '/profil/nik',
    visibility: 'private',
    shell: 'focus',
    title: 'Nomor induk kependudukan',
    load: () => import('../features/profile/EditNikPage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/usaha/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Data usaha',
    load: () => import('../features/profile/EditBusinessPage.js'),
    prefetch: prefetchProfile,
  },
]);
