import { assignmentQuery } from '../features/assignment/api/assignment.js';
import { enrolmentQuery } from '../features/classes/api/enrolment.js';
import { myEnrolmentsQuery } from '../features/classes/api/enrolments.js';
import { coursesQuery } from '../features/courses/api/courses.js';
import { lessonQuery } from '../features/lesson/api/lesson.js';
import { surveyElementsQuery } from '../features/survey/api/survey.js';
import { defineRoutes, type PageContext } from './route.js';

const isTest = (code: string | undefined): boolean => code === 'pre' || code === 'post';

const TEST_TITLES: Readonly<Record<string, string>> = { pre: 'Tes awal', post: 'Tes akhir' };

const prefetchEnrolment = ({ client, params }: PageContext) =>
  client.ensureQueryData(enrolmentQuery(params.id ?? ''));

const prefetchLesson = ({ client, params }: PageContext) =>
  client.ensureQueryData(lessonQuery(params.id ?? '', params.code ?? ''));

const lessonTitle = ({ client, params }: PageContext): string =>
  client.getQueryData(lessonQuery(params.id ?? '', params.code ?? '').queryKey)?.lesson.title ?? 'Pelajaran';

/** What a peserta learns: classes, lessons, tests, assignments, notes. */
export const learnerClassRoutes = defineRoutes([
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
]);
