import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { Workspace } from '../files/workspace.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { BulkRegistryModule } from './bulk-registry.module.js';
import { BulkRunner } from './bulk-runner.service.js';
import { ExportRunner } from './export-runner.service.js';
import { RunBulkJob } from './run-bulk.job.js';

/** The worker's side of work on many rows. */
@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule, FilesModule, JobQueueModule, BulkRegistryModule],
  providers: [Workspace, ExportRunner, BulkRunner, RunBulkJob],
  exports: [RunBulkJob],
})
export class BulkJobsModule {}
