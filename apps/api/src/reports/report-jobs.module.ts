import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClassPhotoTidying } from '../class-photos/class-photo-tidying.service.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { BrandingModule } from '../settings/branding/branding.module.js';
import { MakeReportJob } from './make-report.job.js';
import { ReportMaking } from './report-making.service.js';
import { ReportPictures } from './report-pictures.service.js';
import { ReportPrinter } from './report-printer.js';

/** The worker's side of reports. */
@Module({
  imports: [AuditModule, ConfigModule, DatabaseModule, FilesModule, JobQueueModule, BrandingModule],
  providers: [ClassPhotoTidying, ReportPictures, ReportPrinter, ReportMaking, MakeReportJob],
  exports: [ClassPhotoTidying, MakeReportJob, ReportMaking],
})
export class ReportJobsModule {}
