import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { OffersModule } from './applications/offers.module.js';
import { LowAttendanceModule } from './attendance/low-attendance.module.js';
import { AuditLogModule } from './audit/audit-log.module.js';
import { BankJobsModule } from './bank/bank-jobs.module.js';
import { BulkJobsModule } from './bulk/bulk-jobs.module.js';
import { CertificateBulkModule } from './certificates/bulk/certificate-bulk.module.js';
import { CertificateJobsModule } from './certificates/certificate-jobs.module.js';
import { ExpiryRemindersModule } from './certificates/life/expiry-reminders.module.js';
import { ConsultationTellingModule } from './consultations/consultation-telling.module.js';
import { CoursePackageJobsModule } from './course-packages/course-package-jobs.module.js';
import { DatabaseModule } from './database/database.module.js';
import { Sweeper } from './jobs/sweeper.js';
import { WorkerSignService } from './jobs/worker-sign.service.js';
import { LearningModule } from './learning/learning.module.js';
import { ShelfModule } from './library/shelf.module.js';
import { MediaJobsModule } from './media/media-jobs.module.js';
import { ParticipantImportJobsModule } from './participant-imports/participant-import-jobs.module.js';
import { PrivacyJobsModule } from './privacy/privacy-jobs.module.js';
import { ReminderJobsModule } from './reminders/reminder-jobs.module.js';
import { ReportJobsModule } from './reports/report-jobs.module.js';
import { ScormJobsModule } from './scorm/scorm-jobs.module.js';
import { StudioJobsModule } from './studio/studio-jobs.module.js';
import { TableExportsModule } from './table-exports/table-exports.module.js';

/** The other door: the same features, reached by jobs. */
@Module({
  imports: [
    AccountsModule,
    AuditLogModule,
    DatabaseModule,
    LearningModule,
    CertificateJobsModule,
    ExpiryRemindersModule,
    BulkJobsModule,
    CertificateBulkModule,
    TableExportsModule,
    ReminderJobsModule,
    ReportJobsModule,
    BankJobsModule,
    MediaJobsModule,
    ShelfModule,
    OffersModule,
    ScormJobsModule,
    StudioJobsModule,
    CoursePackageJobsModule,
    ParticipantImportJobsModule,
    PrivacyJobsModule,
    ConsultationTellingModule,
    LowAttendanceModule,
  ],
  providers: [Sweeper, WorkerSignService],
})
export class WorkerModule {}
