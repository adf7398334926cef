import type { QueryClient } from '@tanstack/react-query';
import { incidentQuery, incidentsQuery, subjectQuery } from '../staff-privacy/api/privacy.js';
import { personQuery } from '../staff-accounts/api/person.js';
import { auditQuery } from '../staff-audit/api/audit.js';
import { toAuditFilter } from '../staff-audit/filters.js';
import { accountsQuery } from '../staff-accounts/api/accounts.js';
import { toAccountQuery } from '../staff-accounts/filters.js';
import { attendanceQuery } from '../staff-attendance/api/attendance.js';
import { checkInBoardQuery } from '../staff-attendance/api/check-in-board.js';
import { itemAnalysisQuery } from '../bank/api/item-analysis.js';
import { learningGainQuery } from '../bank/api/learning-gain.js';
import { openAttemptsQuery } from '../bank/api/open-attempts.js';
import { questionQuery, questionsQuery } from '../bank/api/questions.js';
import { toBankFilter } from '../bank/filters.js';
import { batchQuery } from '../staff-batches/api/batch.js';
import { batchesQuery } from '../staff-batches/api/batches.js';
import { courseChoicesQuery } from '../staff-batches/api/course-choices.js';
import { participantsQuery } from '../staff-batches/api/participants.js';
import { trainersQuery } from '../staff-batches/api/trainers.js';
import { toBatchFilter, toParticipantFilter } from '../staff-batches/filters.js';
import { classPhotosQuery } from '../staff-class-photos/api/class-photos.js';
import { certificationQuery } from '../staff-certification/api/certification.js';
import { delegationsQuery } from '../staff-certification/api/delegations.js';
import { seriesQuery } from '../staff-certification/api/series.js';
import { dossierQuery } from '../staff-certificates/api/dossier.js';
import { legacyQuery } from '../staff-certificates/api/legacy.js';
import { managedRequestsQuery } from '../staff-certificates/api/requests.js';
import { toLegacyFilter, toRequestFilter } from '../staff-certificates/filters.js';
import { classesQuery } from '../staff-certification/api/classes.js';
import { toClassFilter } from '../staff-certification/filters.js';
import { bulkJobQuery, bulkJobsQuery } from '../staff-bulk/api/jobs.js';
import { registerQuery } from '../staff-register/api/register.js';
import { toRegisterQuery } from '../staff-register/filters.js';
import { managedCoursesQuery } from '../staff-courses/api/managed-courses.js';
import { gradingQueueQuery } from '../staff-grading/api/grading-queue.js';
import { managedPeerReviewsQuery } from '../staff-grading/api/peer-reviews.js';
import { submissionQuery } from '../staff-grading/api/submission.js';
import { toGradingFilter, toPeerReviewFilter } from '../staff-grading/filters.js';
import { importQuery, importsQuery } from '../staff-imports/api/imports.js';
import { jobsQuery } from '../staff-jobs/api/jobs.js';
import { remindersQuery } from '../staff-reminders/api/reminders.js';
import { rulesQuery } from '../staff-reminders/api/rules.js';
import { toReminderFilter } from '../staff-reminders/filters.js';
import { managedTermsQuery } from '../staff-glossary/api/terms.js';
import { toTermFilter } from '../staff-glossary/filters.js';
import { loansQuery, managedWorkQuery, managedWorksQuery } from '../staff-library/api/manage-library.js';
import { toLoanFilter, toManagedFilter } from '../staff-library/filters.js';
import { selectionQuery } from '../staff-selection/api/selection.js';
import { studioCourseQuery } from '../studio/api/studio-course.js';
import { studioLessonQuery } from '../studio-lesson/api/lesson.js';
import { managedQuestionsQuery } from '../staff-questions/api/questions.js';
import { toQuestionFilter } from '../staff-questions/filters.js';
import { roomsQuery } from '../staff-rooms/api/rooms.js';
import {
  classPreviewQuery,
  governorPreviewQuery,
  reportQuery,
  reportsQuery,
} from '../staff-reports/api/reports.js';
import { toPeriod } from '../staff-reports/period.js';
import { classReportQuery, evaluationQuery } from '../staff-evaluation/api/evaluation.js';
import { overviewQuery, rowsQuery, timelineQuery } from '../staff-outcomes/api/outcomes.js';
import { portfolioQuery, shopsQuery } from '../staff-outcomes/api/shops.js';
import { toOverviewQuery, toRowsQuery, toShopsQuery } from '../staff-outcomes/filters.js';
import { scheduleQuery } from '../staff-schedule/api/schedule.js';
import { daysOf, toScheduleView } from '../staff-schedule/week.js';
import {
  classesQuery as figureClassesQuery,
  figuresQuery,
  funnelQuery,
  rowsQuery as figureRowsQuery,
} from '../staff-figures/api/figures.js';
import { statisticQuery, statisticsQuery } from '../staff-figures/api/statistics.js';
import { toFigure, toFigureFilter, toGrouping } from '../staff-figures/filters.js';
import { ledgerQuery } from '../staff-trainer-ledger/api/ledger.js';
import { ratesQuery } from '../staff-trainer-ledger/api/rates.js';
import { toLedgerQuery } from '../staff-trainer-ledger/filters.js';
import {
  agendaQuery,
  caseQuery,
  consultantsQuery,
  queueQuery,
  toAgendaFilter,
} from '../staff-consultations/api/consultations.js';
import { casesQuery, toCaseFilter } from '../staff-consultations/api/cases.js';
import { toVisitQuery, visitsQuery } from '../staff-consultations/api/visits.js';
import { servicesToManageQuery } from '../staff-consultations/api/services.js';
import { templateQuery, templatesQuery } from '../staff-templates/api/templates.js';
import { ApiError } from '../../lib/api-errors.js';
import type { PageProps } from '../../lib/page-props.js';
import { mediaListQuery } from '../media/api/media.js';
import { toMediaFilter } from '../media/filters.js';
import { meQuery, type Role } from '../../lib/use-me.js';
import { toId, toPageNumber } from './list-state.js';
import { brandingQuery } from '../staff-settings/api/branding.js';
import { holidaysQuery } from '../staff-settings/api/holidays.js';
import { officeSettingsQuery } from '../staff-settings/api/office-settings.js';
import { retentionQuery } from '../staff-settings/api/retention.js';
import { signatoriesQuery } from '../staff-settings/api/signatories.js';
import { sizeRulesQuery } from '../staff-settings/api/size-rules.js';
import { officeUnitsQuery } from '../staff-settings/api/units.js';
import { toYear } from '../staff-settings/year.js';
import { hasRole, ROLES } from './staff-roles.js';

interface Page extends PageProps {
  readonly client: QueryClient;
  readonly search: URLSearchParams;
}

type Read = (page: Page) => unknown;

const idOf = ({ params }: Page): string => params.id ?? '';

/** @throws ApiError 404 for people without the role, which becomes "Tidak ditemukan" */
function forRoles(roles: readonly Role[], ...reads: readonly Read[]) {
  return async (page: Page): Promise<void> => {
    const { account } = await page.client.ensureQueryData(meQuery());
    if (!hasRole(account, roles)) throw new ApiError(404, 'not_found', 'Tidak ditemukan', '');
    await Promise.all(reads.map((read) => read(page)));
  };
}

const batch: Read = (page) => page.client.ensureQueryData(batchQuery(idOf(page)));
const choices: readonly Read[] = [
  ({ client }) => client.ensureQueryData(courseChoicesQuery()),
  ({ client }) => client.ensureQueryData(trainersQuery()),
];
const rules: Read = ({ client, search }) => client.ensureQueryData(rulesQuery(toId(search.get('kelas'))));
const attendance = forRoles(ROLES.attendance, ({ client, params }) =>
  client.ensureQueryData(attendanceQuery(params.sessionId ?? '')),
);

/** What the first HTML of every page of the office needs, by the name in the route table. */
export const prefetch = {
  /** The figures follow in the browser: a queue that is away must not take the whole page with it. */
  homePage: forRoles(ROLES.staff),
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
  itemAnalysis: forRoles(ROLES.analysis, (page) =>
    page.client.ensureQueryData(itemAnalysisQuery(idOf(page))),
  ),
  learningGain: forRoles(ROLES.analysis, (page) =>
    page.client.ensureQueryData(learningGainQuery(idOf(page))),
  ),
  openAttempts: forRoles(ROLES.extendAttempts, batch, (page) =>
    page.client.ensureQueryData(openAttemptsQuery(idOf(page))),
  ),
  outcomeOverview: forRoles(ROLES.outcomes, ({ client, search }) =>
    client.ensureQueryData(overviewQuery(toOverviewQuery(search))),
  ),
  outcomeRows: forRoles(ROLES.outcomes, ({ client, search }) =>
    client.ensureQueryData(rowsQuery(toRowsQuery(search))),
  ),
  outcomeShops: forRoles(ROLES.outcomes, ({ client, search }) =>
    client.ensureQueryData(shopsQuery(toShopsQuery(search))),
  ),
  outcomePerson: forRoles(ROLES.outcomes, (page) => page.client.ensureQueryData(timelineQuery(idOf(page)))),
  portfolio: forRoles(ROLES.outcomes, (page) => page.client.ensureQueryData(portfolioQuery(idOf(page)))),
  consultationAgenda: forRoles(ROLES.consultations, ({ client, search }) =>
    client.ensureQueryData(agendaQuery(toAgendaFilter(search))),
  ),
  consultationQueue: forRoles(ROLES.consultations, ({ client }) => client.ensureQueryData(queueQuery())),
  consultantList: forRoles(ROLES.consultations, ({ client }) => client.ensureQueryData(consultantsQuery())),
  consultationServices: forRoles(ROLES.manageBatches, ({ client }) =>
    client.ensureQueryData(servicesToManageQuery()),
  ),
  consultationVisits: forRoles(ROLES.consultations, ({ client, search }) =>
    client.ensureQueryData(visitsQuery(toVisitQuery(search))),
  ),
  consultationCases: forRoles(ROLES.consultations, ({ client, search }) =>
    client.ensureQueryData(casesQuery(toCaseFilter(search))),
  ),
  consultationCase: forRoles(ROLES.consultations, (page) =>
    page.client.ensureQueryData(caseQuery(idOf(page))),
  ),
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
  batchList: forRoles(ROLES.batches, ({ client, search }) =>
    client.ensureQueryData(batchesQuery(toBatchFilter(search))),
  ),
  batchPage: forRoles(ROLES.batches, batch, (page) =>
    page.client.ensureQueryData(participantsQuery(idOf(page), toParticipantFilter(page.search))),
  ),
  printPage: forRoles(ROLES.batches, batch),
  classPhotos: forRoles(ROLES.batches, batch, (page) =>
    page.client.ensureQueryData(classPhotosQuery(idOf(page))),
  ),
  selectionPage: forRoles(ROLES.manageBatches, (page) =>
    page.client.ensureQueryData(selectionQuery(idOf(page))),
  ),
  evaluationPage: forRoles(ROLES.batches, (page) => page.client.ensureQueryData(evaluationQuery(idOf(page)))),
  classReport: forRoles(ROLES.batches, (page) => page.client.ensureQueryData(classReportQuery(idOf(page)))),
  accountability: forRoles(ROLES.reports, (page) =>
    page.client.ensureQueryData(classPreviewQuery(idOf(page))),
  ),
  reportList: forRoles(ROLES.reports, ({ client, search }) =>
    client.ensureQueryData(reportsQuery({ page: toPageNumber(search) })),
  ),
  governorReport: forRoles(ROLES.governorReport, ({ client, search }) =>
    client.ensureQueryData(governorPreviewQuery(toPeriod(search))),
  ),
  report: forRoles(ROLES.reports, (page) => page.client.ensureQueryData(reportQuery(idOf(page)))),
  trainerLedger: forRoles(ROLES.batches, ({ client, search }) =>
    client.ensureQueryData(ledgerQuery(toLedgerQuery(search))),
  ),
  figures: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figuresQuery(toFigureFilter(search))),
  ),
  funnel: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(funnelQuery(toFigureFilter(search), toGrouping(search))),
  ),
  figureRows: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figureRowsQuery(toFigureFilter(search), toFigure(search), toPageNumber(search))),
  ),
  figureClasses: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figureClassesQuery(toFigureFilter(search), toPageNumber(search))),
  ),
  regionStatistics: forRoles(ROLES.figures, ({ client }) => client.ensureQueryData(statisticsQuery())),
  regionStatistic: forRoles(ROLES.figures, (page) => page.client.ensureQueryData(statisticQuery(idOf(page)))),
  honorariumRates: forRoles(ROLES.allTrainers, ({ client }) => client.ensureQueryData(ratesQuery())),
  peopleImports: forRoles(ROLES.importPeople, ({ client, search }) =>
    client.ensureQueryData(importsQuery(toPageNumber(search))),
  ),
  peopleImport: forRoles(ROLES.importPeople, (page) => page.client.ensureQueryData(importQuery(idOf(page)))),
  newBatch: forRoles(ROLES.manageBatches, ...choices),
  changeBatch: forRoles(ROLES.manageBatches, batch, ...choices),
  attendancePage: attendance,
  checkInBoard: forRoles(ROLES.attendance, (page) =>
    page.client.ensureQueryData(checkInBoardQuery(idOf(page))),
  ),
  schedulePage: forRoles(
    ROLES.batches,
    ({ client }) => client.ensureQueryData(roomsQuery()),
    ({ client, search }) => client.ensureQueryData(scheduleQuery(daysOf(toScheduleView(search)))),
  ),
  roomList: forRoles(ROLES.batches, ({ client }) => client.ensureQueryData(roomsQuery())),
  certificationPage: forRoles(ROLES.staff, (page) =>
    page.client.ensureQueryData(certificationQuery(idOf(page))),
  ),
  classQueue: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(classesQuery(toClassFilter(search))),
  ),
  delegationList: forRoles(ROLES.staff, ({ client }) => client.ensureQueryData(delegationsQuery())),
  seriesList: forRoles(ROLES.certificateDesk, ({ client }) => client.ensureQueryData(seriesQuery())),
  templateList: forRoles(ROLES.templates, ({ client, search }) =>
    client.ensureQueryData(templatesQuery(search.get('arsip') === 'ya')),
  ),
  templatePage: forRoles(ROLES.templates, (page) => page.client.ensureQueryData(templateQuery(idOf(page)))),
  certificateRegister: forRoles(
    ROLES.certification,
    ({ client, search }) => client.ensureQueryData(registerQuery(toRegisterQuery(search))),
    ({ client }) => client.ensureQueryData(courseChoicesQuery()),
  ),
  bulkJobs: forRoles(ROLES.staff, ({ client, search }) =>
    client.ensureQueryData(bulkJobsQuery(toPageNumber(search))),
  ),
  bulkJob: forRoles(ROLES.staff, (page) => page.client.ensureQueryData(bulkJobQuery(idOf(page)))),
  certificateDossier: forRoles(ROLES.certification, (page) =>
    page.client.ensureQueryData(dossierQuery(idOf(page))),
  ),
  certificateRequests: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(managedRequestsQuery(toRequestFilter(search))),
  ),
  legacyCertificates: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(legacyQuery(toLegacyFilter(search))),
  ),
  reminderList: forRoles(ROLES.reminders, ({ client, search }) =>
    client.ensureQueryData(remindersQuery(toReminderFilter(search))),
  ),
  sendByHand: forRoles(ROLES.retryReminders),
  reminderRules: forRoles(ROLES.reminders, rules),
  reminderRule: forRoles(ROLES.retryReminders, rules),
  jobList: forRoles(ROLES.admin, ({ client, search }) =>
    client.ensureQueryData(jobsQuery(toPageNumber(search))),
  ),
  privacyPage: forRoles(ROLES.certification),
  dataSubject: forRoles(ROLES.certification, (page) => page.client.ensureQueryData(subjectQuery(idOf(page)))),
  incidentList: forRoles(ROLES.admin, ({ client, search }) =>
    client.ensureQueryData(incidentsQuery(toPageNumber(search))),
  ),
  incidentPage: forRoles(ROLES.admin, (page) => page.client.ensureQueryData(incidentQuery(idOf(page)))),
  accountPage: forRoles(ROLES.admin, (page) => page.client.ensureQueryData(personQuery(idOf(page)))),
  settings: forRoles(ROLES.batches),
  identity: forRoles(ROLES.certification, ({ client }) => client.ensureQueryData(brandingQuery())),
  signatories: forRoles(
    ROLES.certificateDesk,
    ({ client }) => client.ensureQueryData(signatoriesQuery()),
    ({ client }) => client.ensureQueryData(brandingQuery()),
  ),
  limits: forRoles(ROLES.admin, ({ client }) => client.ensureQueryData(officeSettingsQuery())),
  unitList: forRoles(ROLES.admin, ({ client }) => client.ensureQueryData(officeUnitsQuery())),
  retentionRules: forRoles(ROLES.audit, ({ client }) => client.ensureQueryData(retentionQuery())),
  sizeRules: forRoles(ROLES.certification, ({ client }) => client.ensureQueryData(sizeRulesQuery())),
  holidays: forRoles(ROLES.batches, ({ client, search }) =>
    client.ensureQueryData(holidaysQuery(toYear(search))),
  ),
  auditLog: forRoles(ROLES.audit, ({ client, search }) =>
    client.ensureQueryData(auditQuery(toAuditFilter(search))),
  ),
  accountList: forRoles(ROLES.staff, async ({ client, search }) => {
    const { account } = await client.ensureQueryData(meQuery());
    if (hasRole(account, ROLES.admin)) await client.ensureQueryData(accountsQuery(toAccountQuery(search)));
  }),
};
