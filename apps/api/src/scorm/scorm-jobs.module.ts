import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { Workspace } from '../files/workspace.js';
import { UploadedFiles } from '../media/uploaded-files.service.js';
import { ScormUnpacking } from './scorm-unpacking.service.js';
import { UnpackScormJob } from './unpack-scorm.job.js';

/** The worker's side of SCORM. */
@Module({
  imports: [ConfigModule, DatabaseModule, FilesModule, JobQueueModule],
  providers: [Workspace, UploadedFiles, ScormUnpacking, UnpackScormJob],
  exports: [UnpackScormJob],
})
export class ScormJobsModule {}
