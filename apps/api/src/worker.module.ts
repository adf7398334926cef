import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { CertificateJobsModule } from './certificates/certificate-jobs.module.js';
import { DatabaseModule } from './database/database.module.js';
import { Sweeper } from './jobs/sweeper.js';
import { LearningModule } from './learning/learning.module.js';
import { ReminderJobsModule } from './reminders/reminder-jobs.module.js';

/** The other door: the same features, reached by jobs. */
@Module({
  imports: [AccountsModule, DatabaseModule, LearningModule, CertificateJobsModule, ReminderJobsModule],
  providers: [Sweeper],
})
export class WorkerModule {}
