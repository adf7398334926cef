import { Module } from '@nestjs/common';
import { ApplicationsModule } from './applications/applications.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { TemplatesModule } from './certificates/templates/templates.module.js';
import { CredentialsHttpModule } from './certificates/credentials/credentials-http.module.js';
import { AttendanceModule } from './attendance/attendance.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { BulkModule } from './bulk/bulk.module.js';
import { CertificateBulkModule } from './certificates/bulk/certificate-bulk.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { TableExportsModule } from './table-exports/table-exports.module.js';
import { BankModule } from './bank/bank.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { ClassPhotosModule } from './class-photos/class-photos.module.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { CoursePackagesModule } from './course-packages/course-packages.module.js';
import { CoursesModule } from './courses/courses.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { EnrolmentDetailModule } from './enrolments/enrolment-detail.module.js';
import { EnrolmentsModule } from './enrolments/enrolments.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { GlossaryModule } from './glossary/glossary.module.js';
import { HttpModule } from './http/http.module.js';
import { ItemAnalysisModule } from './item-analysis/item-analysis.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LearningModule } from './learning/learning.module.js';
import { OfflineModule } from './offline/offline.module.js';
import { LibraryModule } from './library/library.module.js';
import { MediaModule } from './media/media.module.js';
import { NotesModule } from './notes/notes.module.js';
import { ParticipantImportsModule } from './participant-imports/participant-imports.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProviderWebhooksModule } from './provider-webhooks/provider-webhooks.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { ScormModule } from './scorm/scorm.module.js';
import { AuditLogModule } from './audit/audit-log.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { StaffModule } from './accounts/staff/staff.module.js';
import { StudioModule } from './studio/studio.module.js';
import { SystemModule } from './system/system.module.js';
import { TrainerLedgerModule } from './trainer-ledger/trainer-ledger.module.js';

/** The HTTP door: every feature that answers requests. */
@Module({
  imports: [
    HttpModule,
    SystemModule,
    StaffModule,
    AuditLogModule,
    SettingsModule,
    PeopleModule,
    PrivacyModule,
    ParticipantImportsModule,
    CoursesModule,
    BatchesModule,
    ClassPhotosModule,
    AttendanceModule,
    CalendarModule,
    EnrolmentsModule,
    ApplicationsModule,
    EnrolmentDetailModule,
    LearningModule,
    AssignmentsModule,
    OfflineModule,
    CertificatesModule,
    CertificateBulkModule,
    BulkModule,
    SavedViewsModule,
    TableExportsModule,
    TemplatesModule,
    CredentialsHttpModule,
    RemindersModule,
    ProviderWebhooksModule,
    BankModule,
    ItemAnalysisModule,
    EvaluationModule,
    OutcomesModule,
    TrainerLedgerModule,
    FiguresModule,
    ReportsModule,
    JobsModule,
    StudioModule,
    CoursePackagesModule,
    MediaModule,
    DiscussionsModule,
    NotesModule,
    LibraryModule,
    GlossaryModule,
    ScormModule,
    ConsultationsModule,
    RoomsModule,
  ],
})
export class AppModule {}
