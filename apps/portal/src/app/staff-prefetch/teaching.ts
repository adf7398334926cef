import { questionQuery, questionsQuery } from '../../features/bank/api/questions.js';
import { toBankFilter } from '../../features/bank/filters.js';
import { managedCoursesQuery } from '../../features/staff-courses/api/managed-courses.js';
import { gradingQueueQuery } from '../../features/staff-grading/api/grading-queue.js';
import { managedPeerReviewsQuery } from '../../features/staff-grading/api/peer-reviews.js';
import { submissionQuery } from '../../features/staff-grading/api/submission.js';
import { toGradingFilter, toPeerReviewFilter } from '../../features/staff-grading/filters.js';
import { managedTermsQuery } from '../../features/staff-glossary/api/terms.js';
import { toTermFilter } from '../../features/staff-glossary/filters.js';
import {
  loansQuery,
  managedWorkQuery,
  managedWorksQuery,
} from '../../features/staff-library/api/manage-library.js';
import { toLoanFilter, toManagedFilter } from '../../features/staff-library/filters.js';
import { studioCourseQuery } from '../../features/studio/api/studio-course.js';
import { studioLessonQuery } from '../../features/studio-lesson/api/lesson.js';
import { managedQuestionsQuery } from '../../features/staff-questions/api/questions.js';
import { toQuestionFilter } from '../../features/staff-questions/filters.js';
import { mediaListQuery } from '../../features/media/api/media.js';
import { toMediaFilter } from '../../features/media/filters.js';
import { ROLES } from '../../features/staff-kit/staff-roles.js';
import { forRoles, idOf } from './for-roles.js';

/** Pages of courses, the bank of questions, media, the library and grading. */
export const teaching = {
  courseList: forRoles(ROLES.courses, ({ client }) => client.ensureQueryData(managedCoursesQuery())),
  importPage: forRoles(ROLES.importCourses),
  studioLesson: forRoles(ROLES.studio, ({ client, params }) =>
    client.ensureQueryData(studioLessonQuery(params.lessonId ?? '')),
  ),
  studioPage: forRoles(ROLES.studio, ({ client, params }) =>
    client.ensureQueryData(studioCourseQuery(params.courseId ?? '')),
  ),
  bankList: forRoles(ROLES.bank, ({ client, search }) =>
    client.ensureQueryData(questionsQuery(toBankFilter(search))),
  ),
  mediaList: forRoles(ROLES.media, ({ client, search }) =>
    client.ensureQueryData(mediaListQuery(toMediaFilter(search))),
  ),
  libraryList: forRoles(ROLES.library, ({ client, search }) =>
    client.ensureQueryData(managedWorksQuery(toManagedFilter(search))),
  ),
  glossaryList: forRoles(ROLES.glossary, ({ client, search }) =>
    client.ensureQueryData(managedTermsQuery(toTermFilter(search))),
  ),
  libraryPage: forRoles(ROLES.library),
  libraryWork: forRoles(ROLES.library, (page) => page.client.ensureQueryData(managedWorkQuery(idOf(page)))),
  libraryLoans: forRoles(ROLES.library, ({ client, search }) =>
    client.ensureQueryData(loansQuery(toLoanFilter(search))),
  ),
  bankPage: forRoles(ROLES.bank),
  bankQuestion: forRoles(ROLES.bank, (page) => page.client.ensureQueryData(questionQuery(idOf(page)))),
  gradingQueue: forRoles(ROLES.grading, ({ client, search }) =>
    client.ensureQueryData(gradingQueueQuery(toGradingFilter(search))),
  ),
  peerReviewList: forRoles(ROLES.grading, ({ client, search }) =>
    client.ensureQueryData(managedPeerReviewsQuery(toPeerReviewFilter(search))),
  ),
  gradingPage: forRoles(ROLES.grading, (page) => page.client.ensureQueryData(submissionQuery(idOf(page)))),
  questionList: forRoles(ROLES.grading, ({ client, search }) =>
    client.ensureQueryData(managedQuestionsQuery(toQuestionFilter(search))),
  ),
};
