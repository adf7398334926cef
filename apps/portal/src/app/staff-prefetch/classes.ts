import { attendanceQuery } from '../../features/staff-attendance/api/attendance.js';
import { checkInBoardQuery } from '../../features/staff-attendance/api/check-in-board.js';
import { itemAnalysisQuery } from '../../features/bank/api/item-analysis.js';
import { learningGainQuery } from '../../features/bank/api/learning-gain.js';
import { openAttemptsQuery } from '../../features/bank/api/open-attempts.js';
import { batchQuery } from '../../features/staff-batches/api/batch.js';
import { batchesQuery } from '../../features/staff-batches/api/batches.js';
import { courseChoicesQuery } from '../../features/staff-batches/api/course-choices.js';
import { participantsQuery } from '../../features/staff-batches/api/participants.js';
import { trainersQuery } from '../../features/staff-batches/api/trainers.js';
import { toBatchFilter, toParticipantFilter } from '../../features/staff-batches/filters.js';
import { classPhotosQuery } from '../../features/staff-class-photos/api/class-photos.js';
import { certificationQuery } from '../../features/staff-certification/api/certification.js';
import { selectionQuery } from '../../features/staff-selection/api/selection.js';
import { roomsQuery } from '../../features/staff-rooms/api/rooms.js';
import { classReportQuery, evaluationQuery } from '../../features/staff-evaluation/api/evaluation.js';
import { overviewQuery, rowsQuery, timelineQuery } from '../../features/staff-outcomes/api/outcomes.js';
import { portfolioQuery, shopsQuery } from '../../features/staff-outcomes/api/shops.js';
import { toOverviewQuery, toRowsQuery, toShopsQuery } from '../../features/staff-outcomes/filters.js';
import { scheduleQuery } from '../../features/staff-schedule/api/schedule.js';
import { daysOf, toScheduleView } from '../../features/staff-schedule/week.js';
import { ledgerQuery } from '../../features/staff-trainer-ledger/api/ledger.js';
import { ratesQuery } from '../../features/staff-trainer-ledger/api/rates.js';
import { toLedgerQuery } from '../../features/staff-trainer-ledger/filters.js';
import {
  agendaQuery,
  caseQuery,
  consultantsQuery,
  queueQuery,
  toAgendaFilter,
} from '../../features/staff-consultations/api/consultations.js';
import { casesQuery, toCaseFilter } from '../../features/staff-consultations/api/cases.js';
import { toVisitQuery, visitsQuery } from '../../features/staff-consultations/api/visits.js';
import { servicesToManageQuery } from '../../features/staff-consultations/api/services.js';
import { ROLES } from '../../features/staff-kit/staff-roles.js';
import { forRoles, idOf, type Read } from './for-roles.js';

const batch: Read = (page) => page.client.ensureQueryData(batchQuery(idOf(page)));
const choices: readonly Read[] = [
  ({ client }) => client.ensureQueryData(courseChoicesQuery()),
  ({ client }) => client.ensureQueryData(trainersQuery()),
];

/** Pages of classes, their people, sessions, rooms, outcomes and consultations. */
export const classes = {
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
  trainerLedger: forRoles(ROLES.batches, ({ client, search }) =>
    client.ensureQueryData(ledgerQuery(toLedgerQuery(search))),
  ),
  honorariumRates: forRoles(ROLES.allTrainers, ({ client }) => client.ensureQueryData(ratesQuery())),
  newBatch: forRoles(ROLES.manageBatches, ...choices),
  changeBatch: forRoles(ROLES.manageBatches, batch, ...choices),
  attendancePage: forRoles(ROLES.attendance, ({ client, params }) =>
    client.ensureQueryData(attendanceQuery(params.sessionId ?? '')),
  ),
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
};
