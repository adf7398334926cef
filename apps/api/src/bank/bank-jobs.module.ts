import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { LearningModule } from '../learning/learning.module.js';
import { RegradeQuestionJob } from './regrade-question.job.js';
import { RegradeService } from './regrade.service.js';

/** The worker's side of the bank. */
@Module({
  imports: [DatabaseModule, JobQueueModule, LearningModule],
  providers: [RegradeService, RegradeQuestionJob],
  exports: [RegradeService, RegradeQuestionJob],
})
export class BankJobsModule {}
