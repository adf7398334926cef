import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { MediaMaker } from './media-maker.service.js';
import { MediaProcessing } from './media-processing.service.js';
import { MediaTidying } from './media-tidying.service.js';
import { Workspace } from '../files/workspace.js';
import { ProcessMediaJob } from './process-media.job.js';

/** The worker's side of media. */
@Module({
  imports: [ConfigModule, DatabaseModule, FilesModule, JobQueueModule],
  providers: [Workspace, MediaMaker, MediaProcessing, MediaTidying, ProcessMediaJob],
  exports: [ProcessMediaJob],
})
export class MediaJobsModule {}
