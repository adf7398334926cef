import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { FilesModule } from '../files/files.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { GradingController } from './grading.controller.js';
import { GradingService } from './grading.service.js';

@Module({
  imports: [
    DatabaseModule,
    AccountsModule,
    AuditModule,
    FilesModule,
    CompletionModule,
    LearningModule,
    RemindersModule,
  ],
  controllers: [AssignmentsController, GradingController],
  providers: [AssignmentsService, EvidenceFilesService, GradingService],
})
export class AssignmentsModule {}
