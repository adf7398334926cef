import { apiQuery } from '../lib/api-query.js';
import { paths } from '../lib/paths.js';
import { defineRoutes, type PageContext } from './route.js';
import { staff } from './staff-route.js';

/** Title of a page of the studio, once the course is known. */
const studioTitle =
  (prefix: string) =>
  ({ client, params }: PageContext) => {
    const { queryKey } = apiQuery('GET /studio/courses/:id', { params: { id: params.courseId ?? '' } });
    const course = client.getQueryData(queryKey);
    return course ? `${prefix} ${course.title}` : prefix;
  };

/** The trainers' pages: courses, the studio, questions, media, the library, and work to grade. */
export const teachingRoutes = defineRoutes([
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
]);
