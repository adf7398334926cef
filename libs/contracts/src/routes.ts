import type { z } from 'zod';
import { accountRoutes } from './accounts.contract.js';
import { applicationRoutes } from './applications.contract.js';
import { assignmentRoutes } from './assignments.contract.js';
import { attendanceRoutes } from './attendance.contract.js';
import { auditRoutes } from './audit.contract.js';
import { bankRoutes } from './bank.contract.js';
import { batchRoutes } from './batches.contract.js';
import { bulkRoutes } from './bulk.contract.js';
import { byHandRoutes } from './by-hand.contract.js';
import { calendarRoutes } from './calendar.contract.js';
import { certificateLifeRoutes } from './certificate-life.contract.js';
import { certificateRegisterRoutes } from './certificate-register.contract.js';
import { certificateTemplateRoutes } from './certificate-templates.contract.js';
import { certificateRoutes } from './certificates.contract.js';
import { certificationDeskRoutes } from './certification-desk.contract.js';
import { certificationRoutes } from './certification.contract.js';
import { classPhotoRoutes } from './class-photos.contract.js';
import { coursePackageRoutes } from './course-packages.contract.js';
import { consultationRoutes } from './consultations.contract.js';
import { courseRoutes } from './courses.contract.js';
import { credentialRoutes } from './credentials.contract.js';
import { digestRoutes } from './digest.contract.js';
import { discussionRoutes } from './discussions.contract.js';
import { enrolmentRoutes } from './enrolments.contract.js';
import { evaluationRoutes } from './evaluation.contract.js';
import { figureRoutes } from './figures.contract.js';
import { glossaryRoutes } from './glossary.contract.js';
import { itemAnalysisRoutes } from './item-analysis.contract.js';
import { learningRoutes } from './learning.contract.js';
import { legacyCertificateRoutes } from './legacy-certificates.contract.js';
import { libraryLendingRoutes } from './library-lending.contract.js';
import { libraryWorkRoutes } from './library-works.contract.js';
import { libraryRoutes } from './library.contract.js';
import { officeSettingRoutes } from './office-settings.contract.js';
import { offlineRoutes } from './offline.contract.js';
import { mediaRoutes } from './media.contract.js';
import { noteRoutes } from './notes.contract.js';
import { offerRoutes } from './offers.contract.js';
import { participantImportRoutes } from './participant-imports.contract.js';
import { outcomeRoutes } from './outcomes.contract.js';
import { peerReviewRoutes } from './peer-reviews.contract.js';
import { peopleRoutes } from './people.contract.js';
import { registrationRoutes } from './registrations.contract.js';
import { reminderRuleRoutes } from './reminder-rules.contract.js';
import { preferenceRoutes } from './preferences.contract.js';
import { dataIncidentRoutes } from './data-incidents.contract.js';
import { erasureRoutes } from './erasure.contract.js';
import { privacyRoutes } from './privacy.contract.js';
import { pushRoutes } from './push.contract.js';
import { reminderRoutes } from './reminders.contract.js';
import { reportRoutes } from './reports.contract.js';
import { roomRoutes } from './rooms.contract.js';
import { savedViewRoutes } from './saved-views.contract.js';
import { scormRoutes } from './scorm.contract.js';
import { selectionRoutes } from './selections.contract.js';
import { settingsRoutes } from './settings.contract.js';
import { trainerLedgerRoutes } from './trainer-ledger.contract.js';
import { sizeRuleRoutes } from './size-rules.contract.js';
import { staffRoutes } from './staff.contract.js';
import { studioRoutes } from './studio.contract.js';
import { unitRoutes } from './units.contract.js';
import { verificationRoutes } from './verification.contract.js';

/** Every route of the API by `METHOD /path`: the one table that server, portal and OpenAPI read. */
export const routes = {
  ...accountRoutes,
  ...staffRoutes,
  ...unitRoutes,
  ...auditRoutes,
  ...peopleRoutes,
  ...privacyRoutes,
  ...erasureRoutes,
  ...dataIncidentRoutes,
  ...courseRoutes,
  ...coursePackageRoutes,
  ...batchRoutes,
  ...classPhotoRoutes,
  ...attendanceRoutes,
  ...calendarRoutes,
  ...enrolmentRoutes,
  ...applicationRoutes,
  ...offerRoutes,
  ...selectionRoutes,
  ...settingsRoutes,
  ...officeSettingRoutes,
  ...registrationRoutes,
  ...participantImportRoutes,
  ...learningRoutes,
  ...bankRoutes,
  ...itemAnalysisRoutes,
  ...evaluationRoutes,
  ...trainerLedgerRoutes,
  ...figureRoutes,
  ...reportRoutes,
  ...outcomeRoutes,
  ...sizeRuleRoutes,
  ...assignmentRoutes,
  ...peerReviewRoutes,
  ...offlineRoutes,
  ...certificateRoutes,
  ...certificateTemplateRoutes,
  ...credentialRoutes,
  ...certificationRoutes,
  ...certificationDeskRoutes,
  ...certificateRegisterRoutes,
  ...bulkRoutes,
  ...savedViewRoutes,
  ...certificateLifeRoutes,
  ...legacyCertificateRoutes,
  ...verificationRoutes,
  ...reminderRoutes,
  ...preferenceRoutes,
  ...digestRoutes,
  ...byHandRoutes,
  ...pushRoutes,
  ...reminderRuleRoutes,
  ...studioRoutes,
  ...mediaRoutes,
  ...discussionRoutes,
  ...noteRoutes,
  ...libraryRoutes,
  ...libraryWorkRoutes,
  ...libraryLendingRoutes,
  ...glossaryRoutes,
  ...scormRoutes,
  ...consultationRoutes,
  ...roomRoutes,
} as const;

export type Routes = typeof routes;
export type RouteKey = keyof Routes;

type Part<K extends RouteKey, P extends 'params' | 'query' | 'body'> =
  Routes[K] extends Record<P, infer S extends z.ZodType> ? S : undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A request after validation, as the API's handlers see it. */
export interface RouteInput<K extends RouteKey> {
  readonly params: Parsed<Part<K, 'params'>>;
  readonly query: Parsed<Part<K, 'query'>>;
  readonly body: Parsed<Part<K, 'body'>>;
}

type Given<S> = S extends z.ZodType ? z.input<S> : never;

type PartName = 'params' | 'query' | 'body';
/** Parts a client must give: those that do not accept an empty object. */
type Needed<K extends RouteKey> = {
  [P in PartName]: P extends keyof Routes[K]
    ? Record<never, never> extends Given<Part<K, P>>
      ? never
      : P
    : never;
}[PartName];

/** A request as a client writes it: only the parts that the route has, and only those needed that are not all optional. */
export type RouteArguments<K extends RouteKey> = {
  readonly [P in PartName as P extends Needed<K> ? P : never]: Given<Part<K, P>>;
} & {
  readonly [P in PartName as P extends Exclude<keyof Routes[K], Needed<K>> ? P : never]?: Given<Part<K, P>>;
};

export type RouteOutput<K extends RouteKey> = z.output<Routes[K]['response']>;
