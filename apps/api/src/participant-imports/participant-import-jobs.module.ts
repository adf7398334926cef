import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { Workspace } from '../files/workspace.js';
import { ConfigModule } from '../config.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ImportChecking } from './import-checking.service.js';
import { ImportParticipantsJob } from './import-participants.job.js';
import { ImportTidying } from './import-tidying.service.js';
import { ImportUndoing } from './import-undoing.service.js';
import { ImportWork } from './import-work.service.js';
import { ImportWriting } from './import-writing.service.js';

/** The worker's side of participants that come in as a file. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    AuditModule,
    FilesModule,
    JobQueueModule,
    BatchesModule,
    RemindersModule,
    PeopleModule,
  ],
  providers: [
    Workspace,
    ImportChecking,
    ImportWriting,
    ImportUndoing,
    ImportWork,
    ImportTidying,
    ImportParticipantsJob,
  ],
  exports: [ImportParticipantsJob],
})
export class ParticipantImportJobsModule {}
