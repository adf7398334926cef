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

/** Title of a page of the studio, once the course is known. */
const studioTitle =
  (prefix: string) =>
  ({ client, params }: PageContext) => {
    const { queryKey } = apiQuery('GET /studio/courses/:id', { params: { id: params.courseId ?? '' } });
    const course = client.getQueryData(queryKey);
    return course ? `${prefix} ${course.title}` : prefix;
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
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId',
    title: studioTitle('Studio'),
    load: () => import('../features/studio/TreePage.js'),
  },
  {
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId/data',
    title: studioTitle('Data'),
    load: () => import('../features/studio/HeadPage.js'),
  },
  {
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId/kelulusan',
    title: studioTitle('Kelulusan'),
    load: () => import('../features/studio/CompletionPage.js'),
  },
  {
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId/tes',
    title: studioTitle('Tes'),
    load: () => import('../features/studio/TestsPage.js'),
  },
  {
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId/tugas-akhir',
    title: studioTitle('Tugas akhir'),
    load: () => import('../features/studio/AssignmentPage.js'),
  },
  {
    ...staff('studioPage'),
    path: '/kantor/studio/:courseId/tinjauan',
    title: studioTitle('Tinjauan'),
    load: () => import('../features/studio/ReviewPage.js'),
  },
  {
    ...staff('studioLesson'),
    path: '/kantor/studio/:courseId/pelajaran/:lessonId',
    title: ({ client, params }) => {
      const { queryKey } = apiQuery('GET /studio/lessons/:id', { params: { id: params.lessonId ?? '' } });
      return client.getQueryData(queryKey)?.title ?? 'Pelajaran';
    },
    load: () => import('../features/studio-lesson/StudioLessonPage.js'),
  },
  {
    ...staff('bankList'),
    path: paths.manageBank,
    title: 'Bank soal',
    load: () => import('../features/bank/BankPage.js'),
  },
  {
    ...staff('bankPage'),
    path: `${paths.manageBank}/baru`,
    title: 'Soal baru',
    load: () => import('../features/bank/NewQuestionPage.js'),
  },
  {
    ...staff('bankPage'),
    path: `${paths.manageBank}/impor`,
    title: 'Impor soal',
    load: () => import('../features/bank/ImportQuestionsPage.js'),
  },
  {
    ...staff('bankPage'),
    path: `${paths.manageBank}/analisis`,
    title: 'Analisis soal pelatihan',
    load: () => import('../features/bank/CourseItemAnalysisPage.js'),
  },
  {
    ...staff('bankQuestion'),
    path: `${paths.manageBank}/:id`,
    title: 'Soal',
    load: () => import('../features/bank/QuestionPage.js'),
  },
  {
    ...staff('mediaList'),
    path: paths.manageMedia,
    title: 'Pustaka media',
    load: () => import('../features/media/MediaPage.js'),
  },
  {
    ...staff('libraryList'),
    path: paths.manageLibrary,
    title: 'Kelola pustaka',
    load: () => import('../features/staff-library/ManageLibraryPage.js'),
  },
  {
    ...staff('libraryPage'),
    path: `${paths.manageLibrary}/baru`,
    title: 'Judul baru',
    load: () => import('../features/staff-library/NewWorkPage.js'),
  },
  {
    ...staff('libraryLoans'),
    path: `${paths.manageLibrary}/peminjaman`,
    title: 'Peminjaman',
    load: () => import('../features/staff-library/LoansPage.js'),
  },
  {
    ...staff('libraryWork'),
    path: `${paths.manageLibrary}/:id`,
    title: ({ client, params }) =>
      client.getQueryData(
        apiQuery('GET /manage/library/works/:id', { params: { id: params.id ?? '' } }).queryKey,
      )?.title ?? 'Pustaka',
    load: () => import('../features/staff-library/ManageWorkPage.js'),
  },
  {
    ...staff('glossaryList'),
    path: '/kantor/glosarium',
    title: 'Glosarium',
    load: () => import('../features/staff-glossary/GlossaryPage.js'),
  },
  {
    ...staff('gradingQueue'),
    path: paths.manageGrading,
    title: 'Penilaian',
    load: () => import('../features/staff-grading/GradingQueuePage.js'),
  },
  {
    ...staff('peerReviewList'),
    path: `${paths.manageGrading}/ulasan-teman`,
    title: 'Ulasan teman',
    load: () => import('../features/staff-grading/PeerReviewsPage.js'),
  },
  {
    ...staff('gradingPage'),
    path: `${paths.manageGrading}/:id`,
    title: 'Nilai tugas',
    load: () => import('../features/staff-grading/GradingPage.js'),
  },
  {
    ...staff('questionList'),
    path: paths.manageQuestions,
    title: 'Pertanyaan peserta',
    load: () => import('../features/staff-questions/QuestionsPage.js'),
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
    ...staff('selectionPage'),
    path: `${paths.manageBatches}/:id/seleksi`,
    title: 'Seleksi peserta',
    load: () => import('../features/staff-selection/SelectionPage.js'),
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
    ...staff('printPage'),
    path: `${paths.manageBatches}/:id/lembar`,
    title: batchTitle('Lembar'),
    load: () => import('../features/staff-batches/PrintBatchPage.js'),
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
    ...staff('checkInBoard'),
    path: '/kantor/sesi/:id/qr',
    title: 'Kode QR presensi',
    load: () => import('../features/staff-attendance/CheckInBoardPage.js'),
  },
  {
    ...staff('itemAnalysis'),
    path: `${paths.manageBatches}/:id/analisis-soal`,
    title: batchTitle('Analisis soal'),
    load: () => import('../features/bank/ItemAnalysisPage.js'),
  },
  {
    ...staff('learningGain'),
    path: `${paths.manageBatches}/:id/kenaikan-nilai`,
    title: batchTitle('Kenaikan nilai'),
    load: () => import('../features/bank/LearningGainPage.js'),
  },
  {
    ...staff('openAttempts'),
    path: `${paths.manageBatches}/:id/tes-berjalan`,
    title: batchTitle('Tes yang berjalan'),
    load: () => import('../features/bank/OpenAttemptsPage.js'),
  },
  {
    ...staff('schedulePage'),
    path: paths.manageSchedule,
    title: 'Jadwal',
    load: () => import('../features/staff-schedule/SchedulePage.js'),
  },
  {
    ...staff('roomList'),
    path: '/kantor/ruang',
    title: 'Ruang',
    load: () => import('../features/staff-rooms/RoomsPage.js'),
  },
  {
    ...staff('certificationPage'),
    path: `${paths.manageBatches}/:id/sertifikat`,
    title: 'Sertifikat angkatan',
    load: () => import('../features/staff-certification/CertificationPage.js'),
  },
  {
    ...staff('consultationAgenda'),
    path: paths.manageConsultations,
    title: 'Konsultasi',
    load: () => import('../features/staff-consultations/AgendaPage.js'),
  },
  {
    ...staff('consultationQueue'),
    path: `${paths.manageConsultations}/antrean`,
    title: 'Antrean hari ini',
    load: () => import('../features/staff-consultations/QueuePage.js'),
  },
  {
    ...staff('consultantList'),
    path: `${paths.manageConsultations}/jadwal`,
    title: 'Jadwal konsultan',
    load: () => import('../features/staff-consultations/ConsultantsPage.js'),
  },
  {
    ...staff('consultationCase'),
    path: `${paths.manageConsultations}/berkas/:id`,
    title: 'Berkas pendampingan',
    load: () => import('../features/staff-consultations/CasePage.js'),
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
    ...staff('accountList'),
    path: paths.manageAccounts,
    title: 'Akun petugas',
    load: () => import('../features/staff-accounts/AccountsPage.js'),
  },
]);
