import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { Workspace } from '../files/workspace.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { ErasePersonJob } from './erasure/erase-person.job.js';
import { CopyWriter } from './exports/copy-writer.service.js';
import { ExportPersonalDataJob } from './exports/export-personal-data.job.js';
import { AccessTrail } from './trail/access-trail.service.js';

/** The worker's side: copies, erasures, and what is kept no longer. */
@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule, FilesModule, JobQueueModule],
  providers: [Workspace, CopyWriter, ExportPersonalDataJob, ErasePersonJob, AccessTrail],
  exports: [ExportPersonalDataJob, ErasePersonJob, AccessTrail],
})
export class PrivacyJobsModule {}
